import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { operations } from '../../../../../contract/operations.ts'
import { type ActivityEntry, BlockRequest, type Receipt } from '../../../../../contract/schemas.ts'

/** What undoing asks before it acts; null where the act itself is free and can be made again. */
export function asksBefore({ type }: ActivityEntry): 'give' | 'end' | null {
  if (type === 'consent.withdrawn') return 'give'
  return type === 'authorisation.granted' ? 'end' : null
}

async function changeConsent(
  purpose: string,
  choice: 'given' | 'withdrawn',
  words: readonly string[],
  locale: string,
): Promise<void> {
  const { purposes } = await call(operations.getPersonalInformation, {})
  const etag = purposes.find(({ id }) => id === purpose)?.consent?.etag ?? '""'
  const body = { choice, shown: await shownText(locale, words) }
  await call(operations.changeConsent, { params: { id: purpose }, body, etag })
}

async function changeInterest(interest: string, removed: boolean): Promise<void> {
  const { etag } = await call(operations.getRecommendationManagement, {})
  await call(operations.changeInterest, { params: { id: interest }, body: { removed }, etag })
}

async function undoReset(): Promise<void> {
  const { etag } = await call(operations.getRecommendationManagement, {})
  await call(operations.undoResetInterests, { etag })
}

/** Ids that an entry leaves out because nobody reads them are in its record. */
const detailsOf = async (id: string): Promise<Record<string, unknown>> => {
  const { record }: Receipt = await call(operations.getReceipt, { params: { id } })
  return record.event.details
}

async function liftBlock(entryId: string): Promise<void> {
  const { block } = await detailsOf(entryId)
  await call(operations.removeBlock, { params: { id: (block as { id: string }).id } })
}

async function blockAgain(subject: ActivityEntry['subject']): Promise<void> {
  const { kind, id } = subject ?? { kind: 'item', id: '' }
  const body = BlockRequest.parse({ kind: kind === 'interest' ? 'category' : kind, targetId: id })
  await call(operations.addBlock, { body })
}

async function bringBack(entryId: string, category: string): Promise<void> {
  const { removal } = await detailsOf(entryId)
  const params = { category, id: (removal as { id: string }).id }
  await call(operations.restoreRecords, { params })
}

async function keepAccount(id: string): Promise<void> {
  const { etag } = await call(operations.getDeleteAccount, {})
  await call(operations.cancelDeletion, { params: { id }, etag })
}

/**
 * Undoes an entry by the ordinary call for the opposite act, so that it obeys the ordinary rules
 * and leaves an entry and a receipt of its own.
 * @throws CallFailed as that call does
 */
export async function undo(
  { id, type, subject }: ActivityEntry,
  words: readonly string[],
  locale: string,
): Promise<void> {
  const about = subject?.id ?? ''
  const calls: Record<string, () => Promise<unknown>> = {
    'consent.given': () => changeConsent(about, 'withdrawn', words, locale),
    'consent.withdrawn': () => changeConsent(about, 'given', words, locale),
    'interest.removed': () => changeInterest(about, false),
    'interest.restored': () => changeInterest(about, true),
    'interests.reset': undoReset,
    'block.added': () => liftBlock(id),
    'block.removed': () => blockAgain(subject),
    'authorisation.granted': () => call(operations.revokeAuthorisation, { params: { id: about } }),
    'records.removed': () => bringBack(id, about),
    'deletion.requested': () => keepAccount(about),
    'export.requested': () => call(operations.cancelExport, { params: { id: about } }),
  }
  const send = calls[type]
  if (!send) throw new Error(`There is no way to undo ${type}.`)
  await send()
}
