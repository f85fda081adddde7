import type { Devices } from '../../contract/sessions.ts'
import type { Document } from '../../stores/port.ts'
import type { Caller, Handler } from '../call.ts'
import { ProblemError } from '../problems.ts'
import { isOver, type SessionBody } from '../session.ts'

type Session = Document<SessionBody>
const most = 100

async function liveSessions({ deps, now, signedIn }: Caller): Promise<readonly Session[]> {
  const owner = signedIn.person.accountId
  const found = await deps.store.documents<SessionBody>('session', { owner, limit: most })
  return found.filter(({ body }) => !isOver(body, now))
}

function viewOf(sessions: readonly Session[], { signedIn }: Caller): Devices {
  const list = sessions.map(({ id, body }) => ({
    id,
    browser: body.device?.browser ?? null,
    system: body.device?.system ?? null,
    signedInAt: body.signedInAt,
    lastSeenAt: body.lastSeenAt,
    isThis: id === signedIn.sessionId,
  }))
  const sorted = list.toSorted(
    (a, b) =>
      Number(b.isThis) - Number(a.isThis) ||
      (a.lastSeenAt < b.lastSeenAt ? 1 : a.lastSeenAt > b.lastSeenAt ? -1 : 0),
  )
  const hasOthers = list.some(({ isThis }) => !isThis)
  const reason = hasOthers ? null : 'no-other-device'
  return { sessions: sorted, actions: [{ id: 'end-others', allowed: hasOthers, reason }] }
}

const dropOf = ({ id }: Session) => ({ drop: { kind: 'session', id } })

export const getDevices: Handler<'getDevices'> = async (call) => ({
  result: viewOf(await liveSessions(call), call),
})

/** This very device is signed out by signing out: it has more to put away than a session. */
export const endDeviceSession: Handler<'endDeviceSession'> = async (call) => {
  const sessions = await liveSessions(call)
  const ended = sessions.find(({ id }) => id === call.params.id)
  if (!ended) throw new ProblemError('not-found')
  if (ended.id === call.signedIn.sessionId) {
    throw new ProblemError('not-allowed-now', { reason: 'this-device' })
  }
  const left = sessions.filter((session) => session !== ended)
  return { result: viewOf(left, call), batch: { documents: [dropOf(ended)] } }
}

export const endOtherSessions: Handler<'endOtherSessions'> = async (call) => {
  const sessions = await liveSessions(call)
  const own = sessions.filter(({ id }) => id === call.signedIn.sessionId)
  const others = sessions.filter((session) => !own.includes(session))
  return { result: viewOf(own, call), batch: { documents: others.map(dropOf) } }
}
