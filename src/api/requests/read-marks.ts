import type { DocumentWrite } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'

export const readMarksKind = 'requests-read'

/**
 * How many steps of each request its person has seen, on whatever device. It lies beside the log, has
 * no times, and is shown to nobody else: whether somebody has read an answer is not for us to know.
 */
export type ReadMarks = Readonly<Record<string, number>>

export async function readMarks(deps: Deps, accountId: string): Promise<ReadMarks> {
  return (await deps.store.document<ReadMarks>(readMarksKind, accountId))?.body ?? {}
}

/** Only ever further: a device that shows an older story takes nothing back. */
export async function markRead(
  deps: Deps,
  accountId: string,
  requestId: string,
  steps: number,
): Promise<DocumentWrite[]> {
  const found = await deps.store.document<ReadMarks>(readMarksKind, accountId)
  if (steps <= (found?.body[requestId] ?? 0)) return []
  const body: ReadMarks = { ...found?.body, [requestId]: steps }
  const put = { kind: readMarksKind, id: accountId, owner: accountId, dueAt: '', body }
  return [{ put, expectedRevision: found?.revision ?? 0 }]
}
