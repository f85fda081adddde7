import { requestOf } from '../../engine/requests/change.ts'
import type { Document } from '../../stores/port.ts'
import { loadAccount, systemContext } from '../call.ts'
import type { Deps } from '../deps.ts'
import { executeOnRequest } from './cases.ts'

/** Ends a request that waited for the person until its deadline had passed. */
export async function stepRequestExpiry(deps: Deps, job: Document, now: string): Promise<void> {
  const state = await loadAccount(deps, job.owner)
  if (!requestOf(state, job.id)) {
    await deps.store.commit({ documents: [{ drop: { kind: job.kind, id: job.id } }] })
    return
  }
  const { batch } = executeOnRequest(
    state,
    job.id,
    { type: 'change-request', requestId: job.id, change: { action: 'expire' } },
    systemContext(deps, now, job.owner),
  )
  await deps.store.commit(batch)
}
