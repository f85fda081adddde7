import type { RequestTexts } from '../../engine/requests/views.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import { replay } from '../../engine/state.ts'
import type { BulkRecord, DocumentWrite } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { erasuresOf } from '../follow-through/views.ts'
import { contestedBy } from './decisions.ts'
import type { FileBody } from './files.ts'
import { type TextBody, wordsOf } from './words-of.ts'

/** Words lie beside the log, so that erasing them leaves no trace in it. */
export function writeText(accountId: string, messageId: string, words: string): DocumentWrite {
  const body: TextBody = { words }
  return {
    put: { kind: 'request-text', id: messageId, owner: accountId, dueAt: '', body },
    expectedRevision: 0,
  }
}

export async function readTexts(
  deps: Deps,
  accountId: string,
  entry: RequestEntry,
): Promise<RequestTexts> {
  const messageIds = entry.steps.flatMap(({ messageId }) => messageId ?? [])
  const words = messageIds.map(async (id) => [id, (await wordsOf(deps, id)) ?? ''] as const)
  const files = entry.files.map(async ({ id }) => {
    const found = await deps.store.document<FileBody>('request-file', id)
    return found ? [[id, found.body] as const] : []
  })
  const { backend } = deps
  return {
    words: Object.fromEntries(await Promise.all(words)),
    files: Object.fromEntries((await Promise.all(files)).flat()),
    erasures: await erasuresFor(deps, accountId, entry),
    decision: await contestedBy(deps, accountId, entry),
    untold: backend?.protocol === entry.outside?.protocol ? (backend?.limits.untold ?? []) : [],
  }
}

/** What was erased to fulfil a request; only one to delete ever has any. */
async function erasuresFor(deps: Deps, accountId: string, { id, kind }: RequestEntry) {
  if (kind !== 'delete') return []
  return (await erasuresOf(deps, accountId)).filter(({ forRequest }) => forRequest === id)
}

/** What customer service keeps of a person, newest first: for their copy of it (IV(2)). */
export async function requestRows(deps: Deps, accountId: string): Promise<BulkRecord[]> {
  const { events } = await deps.store.load(accountId)
  const { requests } = replay(accountId, events)
  const rows = requests.map(async (entry) => {
    const { words, files } = await readTexts(deps, accountId, entry)
    return entry.steps.map(({ id, at, type, by, messageId, code }) => ({
      id,
      at,
      data: {
        request: entry.id,
        kind: entry.kind,
        type,
        by,
        ...(code && { code }),
        ...(messageId && { words: words[messageId] }),
        ...(type === 'request.started' && {
          files: Object.values(files).map(({ name }) => name),
        }),
      },
    }))
  })
  return (await Promise.all(rows)).flat().toSorted((a, b) => b.at.localeCompare(a.at))
}
