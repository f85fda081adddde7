import type { Document } from '../stores/port.ts'
import { execute, loadAccount, systemContext } from './call.ts'
import { endOutcome } from './deletion-outcome.ts'
import type { Deps } from './deps.ts'
import { oweForAccount } from './follow-through/owe.ts'
import { noticeKind, recordKind, settledKind } from './follow-through/records.ts'
import { untoldCategories } from './follow-through/untold.ts'
import { endLetters, letterKind } from './guardian-letter.ts'
import { leaveChildren } from './guardians.ts'
import { keepRows, keptUntil } from './kept-data.ts'
import { countCategories } from './records.ts'
import { eraseTrash } from './removals.ts'
import { requestFilesOf } from './requests/files.ts'
import { readMarksKind } from './requests/read-marks.ts'
import { answerKind } from './waiting-registration.ts'

const rowsAStep = 1_000
const privateKinds = [
  'session',
  'proof',
  'third-party-token',
  'challenge',
  'simulated-message',
  'answer',
  'code-bucket',
  'export',
  'identifier',
  'linked-login',
  'profile',
  'removed-content',
  'homepage',
  'guardian-request',
  'guardian-invitation',
  letterKind,
  answerKind,
  'coming-of-age',
  readMarksKind,
  'request-text',
  'request-file',
  'request-expiry',
  'request-forwarding',
  'desk-case',
  // What was owed for parts of it is owed for the whole of it now.
  recordKind,
  noticeKind,
  settledKind,
]

/** What a guardian holds of a child: it belongs to them, and tells of the child all the same. */
const childsOwn = ['guardian-request', 'guardianship', 'coming-of-age']

/**
 * One step of an account's final erasure (IV(5)). Each step can be cut off and done again; the
 * erasure document goes last, so that what was begun is always finished.
 */
export async function stepErasure(deps: Deps, job: Document, now: string): Promise<void> {
  const { store } = deps
  const accountId = job.owner
  const state = await loadAccount(deps, accountId)
  const context = systemContext(deps, now, accountId)
  const { deletion } = state

  if (state.status === 'erased') {
    const erasedAt = (await store.load(accountId)).events.at(-1)?.at ?? now
    const ended = await endOutcome(store, job.id, { status: 'fulfilled', erasedAt })
    await store.commit({ documents: [...ended, { drop: { kind: job.kind, id: job.id } }] })
    return
  }
  if (deletion?.status === 'scheduled') {
    const counts = await countCategories(deps, accountId)
    const untold = await untoldCategories(deps, accountId)
    const documents = [
      ...(await oweForAccount(state, deletion, { counts, untold }, context)),
      ...keptUntil(accountId, deletion),
      ...(await endLetters(deps, accountId)),
      ...childsOwn.map((kind) => ({ drop: { kind, id: accountId } })),
    ]
    await keepRows(deps, accountId, deletion.kept)
    await store.commit(execute(state, { type: 'begin-erasure' }, context, documents).batch)
    return
  }
  if (await eraseTrash(deps, accountId)) return
  if (await leaveChildren(deps, accountId, now)) return
  for (const kind of privateKinds) {
    const found = await store.documents(kind, { owner: accountId, limit: 100 })
    if (found.length === 0) continue
    if (kind === 'export') await Promise.all(found.map(({ id }) => store.eraseParts(`${id}/`)))
    if (kind === 'request-file') await store.eraseParts(requestFilesOf(accountId))
    await store.commit({ documents: found.map(({ id }) => ({ drop: { kind, id } })) })
    return
  }
  const kept = new Set(deletion?.kept.map(({ category }) => category))
  for (const { id } of deps.policy.categories) {
    // What a law keeps stays as long as it says, but nothing can reach it: its account is gone.
    if (kept.has(id)) continue
    if ((await store.eraseRecords(accountId, id, rowsAStep)) > 0) return
  }
  // Something may have been withdrawn since it began.
  await keepRows(deps, accountId, deletion?.kept ?? [])
  const { batch } = execute(state, { type: 'complete-erasure' }, context)
  const tombstone = batch.append?.events[0]
  if (tombstone) await store.replaceStream(accountId, state.version, tombstone)
}
