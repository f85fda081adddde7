import { recordSet } from '../engine/record-views.ts'
import type { AccountState } from '../engine/state.ts'
import { type Caller, contextOf, execute } from './call.ts'
import { ProblemError } from './problems.ts'
import { countCategory } from './records.ts'
import { removal, type Taken } from './removals.ts'

/** A list as it is; `change` is what a batch that is not committed yet adds to its length. */
export async function setOf(call: Caller, state: AccountState, category: string, change = 0) {
  const total = await countCategory(call.deps, state, category)
  const set = recordSet(state, category, total + change, contextOf(call))
  if (!set) throw new ProblemError('not-found', { reason: 'no-such-category' })
  return set
}

/** Removes what was taken: the answer, and the batch that makes it last. Nothing taken is no removal. */
export async function removeTaken(
  call: Caller,
  state: AccountState,
  category: string,
  taken: Taken,
) {
  const command = { type: 'remove-records', category, ...taken.command } as const
  const { after, batch } = execute(state, command, contextOf(call))
  const made = after.removals[0]
  if (after.version === state.version || !made) {
    return { result: { removal: null, set: await setOf(call, state, category) } }
  }
  const set = await setOf(call, after, category, made.scope === 'all' ? 0 : -made.count)
  return {
    result: { removal: set.removals.find(({ id }) => id === made.id) ?? null, set },
    batch: {
      ...batch,
      documents: [removal(state.accountId, made)],
      records: taken.recordsFor(made.id),
    },
  }
}
