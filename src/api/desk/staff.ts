import type { StaffSession } from '../../contract/desk.ts'
import { addMs } from '../../engine/time.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { newSecret, sha256 } from '../secrets.ts'
import { readCookie } from '../session.ts'

export interface Staff extends StaffSession {
  sessionId: string
}

interface SessionBody {
  staffId: string
  /** Missing in one of an earlier version, which ends as it was to end then. */
  signedInAt?: string
}

const idleInMs = 30 * 60_000
const absoluteInMs = 12 * 3_600_000
/** The end is moved only where it moves by at least this much. */
const noticedInMs = 60_000

/** Sample members of staff; they are nobody's customers and have no account. */
export const sampleStaff: readonly StaffSession[] = [
  { id: 'staff-ana', name: 'Ana Silva', email: 'ana@desk.example.com', mayAnnounce: false },
  { id: 'staff-bo', name: 'Bo Lindqvist', email: 'bo@desk.example.com', mayAnnounce: false },
  { id: 'staff-chidi', name: 'Chidi Okafor', email: 'chidi@desk.example.com', mayAnnounce: true },
]

/** Who works at the desk of this host. */
export const staffOf = ({ staff, demo }: Deps) => staff ?? (demo ? sampleStaff : [])

/** The owner of what belongs to a member of staff: never the id of an account. */
export const ownerOf = ({ id }: StaffSession) => `desk:${id}`

// A name of its own: where one browser holds both, neither session is ever taken for the other.
const cookieName = ({ cookie }: Deps) => `${cookie.name}-desk`

/** 30 minutes after the last thing they did, or 12 hours after sign-in. */
function endOf({ signedInAt }: SessionBody, now: string): string {
  const [first = now] = [addMs(now, idleInMs), addMs(signedInAt ?? now, absoluteInMs)].toSorted()
  return first
}

/** Who is signed in at the desk, or undefined. */
export async function readStaff(
  deps: Deps,
  request: Request,
  now: string,
): Promise<Staff | undefined> {
  const token = readCookie(request.headers.get(deps.cookie.requestHeader), cookieName(deps))
  if (!token) return undefined
  const sessionId = await sha256(token)
  const found = await deps.store.document<SessionBody>('staff-session', sessionId)
  const staff = staffOf(deps).find(({ id }) => id === found?.body.staffId)
  if (!staff || !found || found.dueAt <= now) return undefined
  const dueAt = endOf(found.body, now)
  // The queue asks for itself again and again: reading is no sign that anybody sits there.
  const isAtWork = request.method !== 'GET' && found.body.signedInAt !== undefined
  if (isAtWork && addMs(found.dueAt, noticedInMs) < dueAt) {
    const put = { ...found, dueAt }
    // Losing this race is fine: the other call has just noted the same.
    await deps.store.commit({ documents: [{ put, expectedRevision: found.revision }] })
  }
  return { ...staff, sessionId }
}

export async function openStaffSession(
  deps: Deps,
  staff: StaffSession,
  now: string,
): Promise<{ cookie: string; write: DocumentWrite }> {
  const token = newSecret(deps.random)
  const body: SessionBody = { staffId: staff.id, signedInAt: now }
  return {
    cookie: `${cookieName(deps)}=${token}; ${deps.cookie.attributes}`,
    write: {
      put: {
        kind: 'staff-session',
        id: await sha256(token),
        owner: ownerOf(staff),
        dueAt: endOf(body, now),
        body,
      },
      expectedRevision: 0,
    },
  }
}

export const closingStaffCookie = (deps: Deps) =>
  `${cookieName(deps)}=; Max-Age=0; ${deps.cookie.attributes}`
