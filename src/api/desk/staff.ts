import type { StaffSession } from '../../contract/desk.ts'
import { addMs } from '../../engine/time.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { newSecret, sha256 } from '../secrets.ts'
import { readCookie } from '../session.ts'

export interface Staff extends StaffSession {
  sessionId: string
}

const idleInMs = 30 * 60_000

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

/** Who is signed in at the desk, or undefined; 30 minutes after sign-in it has to be done again. */
export async function readStaff(
  deps: Deps,
  request: Request,
  now: string,
): Promise<Staff | undefined> {
  const token = readCookie(request.headers.get(deps.cookie.requestHeader), cookieName(deps))
  if (!token) return undefined
  const sessionId = await sha256(token)
  const found = await deps.store.document<{ staffId: string }>('staff-session', sessionId)
  const staff = staffOf(deps).find(({ id }) => id === found?.body.staffId)
  return staff && found && found.dueAt > now ? { ...staff, sessionId } : undefined
}

export async function openStaffSession(
  deps: Deps,
  staff: StaffSession,
  now: string,
): Promise<{ cookie: string; write: DocumentWrite }> {
  const token = newSecret(deps.random)
  return {
    cookie: `${cookieName(deps)}=${token}; ${deps.cookie.attributes}`,
    write: {
      put: {
        kind: 'staff-session',
        id: await sha256(token),
        owner: ownerOf(staff),
        dueAt: addMs(now, idleInMs),
        body: { staffId: staff.id },
      },
      expectedRevision: 0,
    },
  }
}

export const closingStaffCookie = (deps: Deps) =>
  `${cookieName(deps)}=; Max-Age=0; ${deps.cookie.attributes}`
