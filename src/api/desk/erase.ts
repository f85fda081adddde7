import type { Command, Context } from '../../engine/command.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Batch } from '../../stores/port.ts'
import { executeAll } from '../call.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problems.ts'
import { countCategories, derivedCategories } from '../records.ts'
import { removal, takeAll } from '../removals.ts'

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
  { entry, context }: { entry: RequestEntry; context: Context },
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
  const { after, batch } = executeAll(done.after, await Promise.all(taken), context)
  const made = after.removals.filter(({ forRequest }) => forRequest === entry.id)
  const first = done.batch.append
  if (!first || !batch.append) return done.batch
  return {
    append: { ...first, events: [...first.events, ...batch.append.events] },
    documents: [
      ...(done.batch.documents ?? []),
      ...made.map((one) => removal(after.accountId, one)),
    ],
  }
}
