import type { Command, Context } from '../../engine/command.ts'
import type { ErasureGiven } from '../../engine/erasure/decide.ts'
import { partnersWith, recipientsOfAccount, serviceWith } from '../../engine/erasure/recipients.ts'
import type { DeletionEntry } from '../../engine/slices/deletion.ts'
import type { AccountState } from '../../engine/state.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import { outboxOf, ownerAfter } from './records.ts'

interface Owed {
  commands: Command[]
  documents: DocumentWrite[]
}

async function owe(state: AccountState, given: ErasureGiven, context: Context): Promise<Owed> {
  const { accountId } = state
  const documents = await outboxOf({ accountId, owner: accountId, ...given }, context)
  return { commands: [{ type: 'record-erasure', ...given }], documents }
}

/** Rows of a category are erased: the partners that had received some have to hear of it. */
export function oweForRecords(
  state: AccountState,
  { id, category, forRequest }: { id: string; category: string; forRequest?: string },
  context: Context,
): Promise<Owed> {
  const given: ErasureGiven = {
    erasureId: id,
    cause: forRequest === undefined ? 'records' : 'request',
    forRequest: forRequest ?? null,
    categories: [category],
    fields: [],
    recipients: partnersWith(state, [category], context),
  }
  return owe(state, given, context)
}

/** A service may read these fields no longer, and is asked to erase what it has read of them. */
export function oweForService(
  state: AccountState,
  authorisation: { id: string; name: string },
  fields: readonly string[],
  context: Context,
): Promise<Owed> {
  const given: ErasureGiven = {
    erasureId: context.newId(),
    cause: 'authorisation',
    forRequest: null,
    categories: [],
    fields,
    recipients: [serviceWith(authorisation, fields)],
  }
  return owe(state, given, context)
}

/** The whole account goes. Its log goes too, so that what is owed lies outside of it. */
export function oweForAccount(
  state: AccountState,
  { requestId, kept }: Pick<DeletionEntry, 'requestId' | 'kept'>,
  counts: Readonly<Record<string, number>>,
  context: Context,
): Promise<DocumentWrite[]> {
  const keptIds = new Set(kept.map(({ category }) => category))
  const categories = Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0 && !keptIds.has(id))
  const given = {
    erasureId: requestId,
    cause: 'account' as const,
    forRequest: null,
    categories,
    fields: [],
    recipients: recipientsOfAccount(state, categories, context),
  }
  const { accountId } = state
  return outboxOf({ accountId, owner: ownerAfter(requestId), ...given }, context)
}
