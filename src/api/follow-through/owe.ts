import { liveAuthorisation } from '../../engine/authorisations.ts'
import type { Command, Context } from '../../engine/command.ts'
import type { ErasureGiven } from '../../engine/erasure/decide.ts'
import { partnersWith, recipientsOfAccount, serviceWith } from '../../engine/erasure/recipients.ts'
import type { DomainEvent } from '../../engine/events.ts'
import type { DeletionEntry } from '../../engine/slices/deletion.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Batch, DocumentWrite } from '../../stores/port.ts'
import { execute, executeAll } from '../call.ts'
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
  service: { id: string; name: string },
  fields: readonly string[],
  context: Context,
  cause: 'authorisation' | 'consent' = 'authorisation',
): Promise<Owed> {
  const given: ErasureGiven = {
    erasureId: context.newId(),
    cause,
    forRequest: null,
    categories: [],
    fields,
    recipients: [serviceWith(service, fields)],
  }
  return owe(state, given, context)
}

/** Who had received something by what an event ends, and has not been told of it yet. */
function owedFor(state: AccountState, event: DomainEvent, context: Context): Promise<Owed>[] {
  if (event.type === 'consent.withdrawn') {
    const { purpose: id } = event
    const disclosed = state.disclosures[id]
    if (!disclosed || disclosed.erasureId !== undefined) return []
    const service = { id, name: disclosed.recipient }
    return [oweForService(state, service, disclosed.fields, context, 'consent')]
  }
  if (event.type !== 'authorisation.revoked') return []
  const entry = liveAuthorisation(state, event.authorisationId)
  return entry ? [oweForService(state, entry, entry.scopes, context)] : []
}

/**
 * Runs a command that may end a campaign's consent or shut services out, and tells whoever had
 * received something so far: what is owed goes by the state before it, and into the same commit.
 */
export function executeOwing(
  state: AccountState,
  command: Command,
  context: Context,
  documents: readonly DocumentWrite[] = [],
): Promise<Done> {
  return withOwed(state, execute(state, command, context, documents), context)
}

interface Done {
  after: AccountState
  batch: Batch
}

/** The same for what was executed already. */
export async function withOwed(state: AccountState, done: Done, context: Context): Promise<Done> {
  const { append, documents = [] } = done.batch
  const owed = await Promise.all(
    append?.events.flatMap((event) => owedFor(state, event, context)) ?? [],
  )
  if (!append || owed.length === 0) return done
  const commands = owed.flatMap((one) => one.commands)
  const { after, batch } = executeAll(done.after, commands, context)
  return {
    after,
    batch: {
      append: { ...append, events: [...append.events, ...batch.append.events] },
      documents: [...documents, ...owed.flatMap((one) => one.documents)],
    },
  }
}

/**
 * The whole account goes. Its log goes too, so that what is owed lies outside of it; `untold` are
 * categories somebody has to hear of although nothing may be left in them.
 */
export function oweForAccount(
  state: AccountState,
  { requestId, kept }: Pick<DeletionEntry, 'requestId' | 'kept'>,
  { counts, untold }: { counts: Readonly<Record<string, number>>; untold: readonly string[] },
  context: Context,
): Promise<DocumentWrite[]> {
  const keptIds = new Set(kept.map(({ category }) => category))
  const held = Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0)
  const categories = [...new Set([...held, ...untold])].filter((id) => !keptIds.has(id))
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
