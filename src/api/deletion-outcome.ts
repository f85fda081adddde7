import type { DeletionOutcome } from '../contract/schemas.ts'
import { reference } from '../engine/reference.ts'
import type { DeletionEntry } from '../engine/slices/deletion.ts'
import type { DocumentWrite, Store } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { ownerAfter } from './follow-through/records.ts'
import { erasuresOf } from './follow-through/views.ts'

const kind = 'deletion-outcome'

type OutcomeBody = Omit<DeletionOutcome, 'erasure'>

const read = (store: Store, id: string) => store.document<OutcomeBody>(kind, id)

/** What a person can look up after the account is gone; it belongs to nobody and names nobody. */
export function startOutcome(entry: DeletionEntry): DocumentWrite {
  const { requestId, requestedAt, effectiveAt, kept } = entry
  const body: OutcomeBody = {
    reference: reference('DEL', requestId),
    status: 'scheduled',
    requestedAt,
    effectiveAt,
    erasedAt: null,
    kept: kept.map((data) => ({ ...data })),
  }
  return { put: { kind, id: requestId, owner: '', dueAt: '', body }, expectedRevision: 0 }
}

/** The write that notes how it ended; none where no outcome was started. */
export async function endOutcome(
  store: Store,
  id: string,
  end: Pick<DeletionOutcome, 'status' | 'erasedAt'>,
): Promise<DocumentWrite[]> {
  const found = await read(store, id)
  if (!found) return []
  return [{ put: { ...found, body: { ...found.body, ...end } }, expectedRevision: found.revision }]
}

export async function readOutcome(deps: Deps, id: string): Promise<DeletionOutcome | undefined> {
  const found = await read(deps.store, id)
  const [erasure = null] = await erasuresOf(deps, ownerAfter(id))
  return found && { ...found.body, erasure }
}
