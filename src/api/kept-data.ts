import type { DeletionEntry } from '../engine/slices/deletion.ts'
import { addDays } from '../engine/time.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { ownerAfter } from './follow-through/records.ts'
import { derivedRows } from './records.ts'

export const keptKind = 'kept-data'
const rowsAStep = 1_000

interface KeptBody {
  accountId: string
  category: string
}

/** Sees to it that what a law keeps of an erased account goes the day after the last it is kept. */
export function keptUntil(
  accountId: string,
  { requestId, kept }: Pick<DeletionEntry, 'requestId' | 'kept'>,
): DocumentWrite[] {
  return kept.map(({ category, until }) => {
    const body: KeptBody = { accountId, category }
    const dueAt = addDays(`${until}T00:00:00.000Z`, 1)
    const id = `${requestId}~${category}`
    const put = { kind: keptKind, id, owner: ownerAfter(requestId), dueAt, body }
    return { put, expectedRevision: 0 }
  })
}

/**
 * Rows that are only read out of the log or the profile go with them, unless a law keeps them, such
 * as the proof of a consent: those become rows of their own first. Can be done again.
 */
export async function keepRows(
  deps: Deps,
  accountId: string,
  kept: DeletionEntry['kept'],
): Promise<void> {
  for (const { category } of kept) {
    const rows = (await derivedRows(deps, accountId, category, {})) ?? []
    for (let from = 0; from < rows.length; from += rowsAStep) {
      await deps.store.putRecords(accountId, category, rows.slice(from, from + rowsAStep))
    }
  }
}

export async function stepKept({ store }: Deps, { kind, id, body }: Document<KeptBody>) {
  if ((await store.eraseRecords(body.accountId, body.category, rowsAStep)) > 0) return
  await store.commit({ documents: [{ drop: { kind, id } }] })
}
