import type { BulkRecord, Document, DocumentWrite } from '../stores/port.ts'
import { executeAll, loadAccount, systemContext } from './call.ts'
import { contentSet } from './content.ts'
import type { Deps } from './deps.ts'
import { oweForRecords } from './follow-through/owe.ts'

/** Posted content that was taken down and can still come back. */
export const removedContent = 'removed-content'

/** The time to bring it back is over: it is erased, and whoever had received it is told (IV(3)). */
export async function stepRemovedContent(
  deps: Deps,
  job: Document<BulkRecord>,
  now: string,
): Promise<void> {
  const { kind, id, owner, revision } = job
  const documents: DocumentWrite[] = [{ drop: { kind, id }, expectedRevision: revision }]
  const state = await loadAccount(deps, owner)
  if (state.status !== 'active' && state.status !== 'closing') {
    await deps.store.commit({ documents })
    return
  }
  const context = systemContext(deps, now, owner)
  const erased = { id: context.newId(), category: contentSet }
  const owed = await oweForRecords(state, erased, context)
  const { batch } = executeAll(state, owed.commands, context)
  await deps.store.commit({ ...batch, documents: [...documents, ...owed.documents] })
}
