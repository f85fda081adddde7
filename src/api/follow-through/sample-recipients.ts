import type { Deps } from '../deps.ts'
import { takeFault } from '../faults.ts'
import type { Recipients } from './port.ts'

const kind = 'recipient-inbox'
/** One that has no line, as small ones have none: it has to be told by hand. */
const withoutLine = 'tea-tasting-club'
/** How long a sample recipient takes to erase what it was told of: one hour. */
const workInMs = 60 * 60_000

interface Received {
  subject: string
  receivedAt: string
}

/**
 * Sample recipients that really take a notice: each keeps it in an inbox of its own and erases an
 * hour later. `recipient.<id>` is the name under which a fault makes one fail.
 */
export function sampleRecipients(deps: Deps): Recipients {
  const { store } = deps
  const fail = async (recipient: string, after: boolean) => {
    const fault = await takeFault(deps, `recipient.${recipient}`)
    if (!fault || fault.kind === 'slow') return undefined
    if (fault.kind === 'answer-lost' && !after) return fault
    throw new Error(`${recipient} does not answer.`)
  }
  return {
    reaches: (recipient) => recipient !== withoutLine,
    async tell({ id, recipient, subject }, now) {
      const lost = await fail(recipient.id, false)
      const known = await store.document<Received>(kind, id)
      if (!known) {
        const body: Received = { subject, receivedAt: now }
        const put = { kind, id, owner: `recipient:${recipient.id}`, dueAt: '', body }
        await store.commit({ documents: [{ put, expectedRevision: 0 }] })
      }
      if (lost) throw new Error(`${recipient.id} took the notice, but its answer was lost.`)
      return 'received'
    },
    async ask({ id, recipient }, now) {
      await fail(recipient.id, true)
      const known = await store.document<Received>(kind, id)
      if (!known) throw new Error(`${recipient.id} knows of no such notice.`)
      const done = Date.parse(now) - Date.parse(known.body.receivedAt) >= workInMs
      return done ? 'erased' : 'working'
    },
  }
}
