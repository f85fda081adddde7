import { BackendFailed } from '../../../adapters/port.ts'
import { requestOf } from '../../../engine/requests/change.ts'
import { isOpen, whyNotChange } from '../../../engine/requests/rules.ts'
import { addMs } from '../../../engine/time.ts'
import type { Document } from '../../../stores/port.ts'
import { loadAccount, systemContext } from '../../call.ts'
import type { Deps } from '../../deps.ts'
import { follow } from './follow.ts'
import { commit, end, type Forwarding, type ForwardingBody } from './job.ts'
import { noteForwarded, submit } from './submit.ts'

/** Milliseconds to the next try after a first failure; each further one doubles it. */
const firstRetryInMs = 30_000
const mostFailures = 8

/** One step of a request that others handle. Can be cut off anywhere: every call carries our id. */
export async function stepForwarding(
  deps: Deps,
  job: Document<ForwardingBody>,
  now: string,
): Promise<void> {
  const { backend } = deps
  const state = await loadAccount(deps, job.owner)
  const entry = requestOf(state, job.body.requestId)
  if (!entry || !backend) return end(deps, job)
  const given: Forwarding = { deps, job, state, entry, now }
  const { theirId } = job.body
  try {
    if (!theirId) return await submit(given, backend)
    if (!entry.outside) return await noteForwarded(given, backend)
    if (entry.status === 'cancelled' && entry.outside.handedBack === null) {
      await backend.revoke(theirId)
      return await end(deps, job)
    }
    if (!isOpen(entry) || entry.outside.handedBack !== null) return await end(deps, job)
    return await follow(given, await backend.look(theirId))
  } catch (error) {
    if (!(error instanceof BackendFailed)) throw error
    return failed(given, error)
  }
}

/** Tries again later what may be tried again; what came to nothing goes back to our staff. */
async function failed(given: Forwarding, { retryable }: BackendFailed): Promise<void> {
  const { deps, job, state, entry, now } = given
  const failures = job.body.failures + 1
  const body = { ...job.body, failures }
  if (retryable && failures < mostFailures) {
    const dueAt = addMs(now, firstRetryInMs * 2 ** (failures - 1))
    const put = { ...job, dueAt, body }
    await deps.store.commit({ documents: [{ put, expectedRevision: job.revision }] })
    return
  }
  const context = systemContext(deps, now, state.accountId)
  if (whyNotChange(entry, 'hand-back', context)) return end(deps, job)
  const reason = entry.status === 'cancelled' ? 'not-revoked' : 'unreachable'
  await commit(given, { changes: [{ action: 'hand-back', reason }], body })
}
