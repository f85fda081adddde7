import type { Command, Context } from '../../engine/command.ts'
import { requestOf } from '../../engine/requests/change.ts'
import { isOpen } from '../../engine/requests/rules.ts'
import { requestReference } from '../../engine/requests/views.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Batch, DocumentWrite } from '../../stores/port.ts'
import { execute } from '../call.ts'
import { ProblemError } from '../problems.ts'

/** What the queue of staff shows of a request: nothing of the person but the region. */
export interface CaseBody {
  reference: string
  kind: string
  status: string
  region: string
  receivedAt: string
  day: string
  timeZone: string
  expectedBy: string
  humanAsked: boolean
  appealed: boolean
  refusedBy: string | null
}

const waiting = ['awaiting_verification', 'needs_input']

/**
 * Runs a command on one request and keeps queue and clock in step with it: both documents are
 * written with each change of the request, so that their revisions are its own. Open ones are due
 * by their deadline, which sorts the queue; answered ones are due never.
 */
export function executeOnRequest(
  state: AccountState,
  requestId: string,
  command: Command,
  context: Context,
  documents: readonly DocumentWrite[] = [],
): { after: AccountState; entry: RequestEntry; batch: Batch } {
  const before = requestOf(state, requestId)?.revision ?? 0
  const { after, batch } = execute(state, command, context, documents)
  const entry = requestOf(after, requestId)
  if (!entry) throw new ProblemError('not-found')
  if (entry.revision === before) return { after, entry, batch }
  return {
    after,
    entry,
    batch: { ...batch, documents: [...documents, ...bookkeeping(after, entry, before)] },
  }
}

function bookkeeping(
  { accountId, region }: AccountState,
  entry: RequestEntry,
  expectedRevision: number,
): DocumentWrite[] {
  const { id, kind, status, receivedAt, due, humanAsked, appealed, refusedBy } = entry
  const body: CaseBody = {
    reference: requestReference(id),
    kind,
    status,
    region,
    receivedAt,
    day: due.day,
    timeZone: due.timeZone,
    expectedBy: due.at,
    humanAsked,
    appealed,
    refusedBy,
  }
  const dueAt = isOpen(entry) || status === 'failed' ? due.at : ''
  const expiresAt = waiting.includes(status) ? due.at : ''
  return [
    { put: { kind: 'desk-case', id, owner: accountId, dueAt, body }, expectedRevision },
    {
      put: { kind: 'request-expiry', id, owner: accountId, dueAt: expiresAt, body: {} },
      expectedRevision,
    },
  ]
}
