import type { OutgoingRequest, RequestBackend } from '../../../adapters/port.ts'
import { whyNotChange } from '../../../engine/requests/rules.ts'
import { systemContext } from '../../call.ts'
import { personByAccount } from '../../directory.ts'
import { readTexts } from '../texts.ts'
import { commit, end, type Forwarding, noteTheirId } from './job.ts'

/** Hands a request on where they can express it; what they can't stays with our own staff. */
export async function submit(given: Forwarding, backend: RequestBackend): Promise<void> {
  const { deps, job, state, entry, now } = given
  const outgoing = await outgoingOf(given)
  const context = systemContext(deps, now, state.accountId)
  if (!outgoing || whyNotChange(entry, 'forward', context)) return end(deps, job)
  if (backend.whyNot(outgoing)) return end(deps, job)
  const { theirId } = await backend.submit(outgoing, now)
  await noteTheirId(given, theirId)
}

/**
 * They have it: our log says so, to whom and with which fields. What was taken back, or asked of a
 * human, while it was under way is taken back there.
 */
export async function noteForwarded(given: Forwarding, backend: RequestBackend): Promise<void> {
  const { deps, job, state, entry, now } = given
  const outgoing = await outgoingOf(given)
  if (!outgoing || whyNotChange(entry, 'forward', systemContext(deps, now, state.accountId))) {
    await backend.revoke(job.body.theirId)
    return end(deps, job)
  }
  const { protocol, recipient } = backend
  const fields = backend.fields.filter((field) => isHeld(field, outgoing))
  const forward = { action: 'forward', protocol, recipient, fields } as const
  await commit(given, { changes: [forward], body: job.body })
}

/** Whether a field they take had anything in it. */
function isHeld(field: string, { person, hasWords }: OutgoingRequest): boolean {
  if (field === 'email') return person.email !== null
  if (field === 'phone') return person.phone !== null
  return field !== 'messages' || hasWords
}

async function outgoingOf({
  deps,
  state: { accountId, region },
  entry,
}: Forwarding): Promise<OutgoingRequest | undefined> {
  const person = await personByAccount(deps, accountId)
  if (!person) return undefined
  const { words } = await readTexts(deps, accountId, entry)
  const own = entry.steps.flatMap(({ by, messageId }) =>
    by === 'person' && messageId !== null ? (words[messageId] ?? []) : [],
  )
  const { id, kind, receivedAt, files } = entry
  const { name, email, phone } = person
  return {
    id,
    kind,
    hasWords: own.length > 0 || files.length > 0,
    words: own.length > 0 ? own.join('\n\n') : null,
    receivedAt,
    region,
    person: { accountId, name, email, phone },
  }
}
