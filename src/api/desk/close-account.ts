import { keptData } from '../../engine/projections.ts'
import type { AccountState } from '../../engine/state.ts'
import { addDays } from '../../engine/time.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { Batch } from '../../stores/port.ts'
import { execute, inOneBatch } from '../call.ts'
import { startOutcome } from '../deletion-outcome.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problems.ts'
import { countCategories } from '../records.ts'
import { type Opened, shownAtCheck } from './opened.ts'

/**
 * To fulfil a request to close the account is to begin its deletion (IV(5).2), with the same
 * waiting period and the same obstacles as by self-service. What the person was shown when they
 * confirmed the request is the proof of what they agreed to.
 * @throws ProblemError not-allowed-now with the obstacle
 */
export async function closeAccountWrites(
  deps: Deps,
  opened: Opened,
  done: { after: AccountState; batch: Batch },
): Promise<Batch> {
  const { context } = opened
  const shown = shownAtCheck(opened)
  if (!shown) throw new ProblemError('not-allowed-now', { reason: 'not-verified' })
  const { accountId } = done.after
  const counts = await countCategories(deps, accountId)
  const { value } = deadlineById(deps.policy, 'deletion-waiting-period')
  const kept = keptData(counts, addDays(context.now, value), context)
  const command = { type: 'request-deletion', kept, shown } as const
  const { after, batch } = inOneBatch(done, (state) => execute(state, command, context))
  const { requestId = '', effectiveAt = '' } = after.deletion ?? {}
  const put = { kind: 'erasure', id: requestId, owner: accountId, dueAt: effectiveAt, body: {} }
  return {
    ...batch,
    documents: [
      ...(batch.documents ?? []),
      { put, expectedRevision: 0 },
      ...(after.deletion ? [startOutcome(after.deletion)] : []),
    ],
  }
}
