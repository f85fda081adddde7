import type { Command } from '../../engine/command.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Batch } from '../../stores/port.ts'
import { executeAll, inOneBatch } from '../call.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problems.ts'
import { countCategories, derivedCategories } from '../records.ts'
import { removal, takeAll } from '../removals.ts'
import type { Opened } from './opened.ts'

/** What a request to delete can have erased: categories that hold rows and that no law keeps. */
export async function erasableFor(deps: Deps, { accountId }: AccountState, { kind }: RequestEntry) {
  if (kind !== 'delete') return []
  const counts = await countCategories(deps, accountId)
  return deps.policy.categories.flatMap(({ id, lawHold }) => {
    const records = counts[id] ?? 0
    return lawHold || records === 0 || derivedCategories.includes(id)
      ? []
      : [{ category: id, records }]
  })
}

/**
 * To fulfil a request to delete is to erase (IV(3)): what staff choose is out of use at once, and
 * the worker erases it and tells who had received it.
 * @throws ProblemError validation when nothing is chosen, or something that can't be erased
 */
export async function eraseWrites(
  deps: Deps,
  { entry, context }: Opened,
  done: { after: AccountState; batch: Batch },
  categories: readonly string[],
): Promise<Batch> {
  const chosen = [...new Set(categories)]
  const erasable = await erasableFor(deps, done.after, entry)
  const known = chosen.every((id) => erasable.some(({ category }) => category === id))
  if (chosen.length === 0 || !known) {
    throw new ProblemError('validation', { reason: 'choose-what-to-erase' })
  }
  const taken = chosen.map(async (category): Promise<Command> => {
    const { command } = await takeAll(deps, done.after, category, context.now)
    const { count, upTo } = command
    const given = { type: 'erase-for-request', requestId: entry.id, category, count } as const
    return { ...given, ...(upTo !== undefined && { upTo }) }
  })
  const commands = await Promise.all(taken)
  const { after, batch } = inOneBatch(done, (state) => executeAll(state, commands, context))
  const made = after.removals.filter(({ forRequest }) => forRequest === entry.id)
  const removals = made.map((one) => removal(after.accountId, one))
  return { ...batch, documents: [...(batch.documents ?? []), ...removals] }
}
