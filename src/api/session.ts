import type { Session } from '../contract/schemas.ts'
import { isChild } from '../engine/consent.ts'
import { deletionView } from '../engine/projections.ts'
import type { AccountState } from '../engine/state.ts'
import { ageAt } from '../engine/time.ts'
import type { DocumentWrite } from '../stores/port.ts'
import type { SignedIn } from './call.ts'
import type { Deps } from './deps.ts'
import { personByAccount } from './directory.ts'
import type { Person } from './people.ts'
import { newSecret, sha256 } from './secrets.ts'

const idleInMs = 30 * 60_000
const absoluteInMs = 12 * 3_600_000

interface SessionBody {
  accountId: string
  signedInAt: string
  lastSeenAt: string
}

const later = (moment: string, ms: number) => new Date(Date.parse(moment) + ms).toISOString()

/** Who is signed in, or undefined. A session ends 30 minutes after its last call, or 12 hours after sign-in. */
export async function readSession(
  deps: Deps,
  request: Request,
  now: string,
): Promise<SignedIn | undefined> {
  const token = readCookie(request.headers.get(deps.cookie.requestHeader), deps.cookie.name)
  if (!token) return undefined
  const sessionId = await sha256(token)
  const found = await deps.store.document<SessionBody>('session', sessionId)
  if (!found) return undefined
  const { accountId, signedInAt, lastSeenAt } = found.body
  const person = await personByAccount(deps, accountId)
  if (!person || later(lastSeenAt, idleInMs) <= now || later(signedInAt, absoluteInMs) <= now) {
    return undefined
  }
  if (later(lastSeenAt, 60_000) < now) {
    const body = { ...found.body, lastSeenAt: now }
    // Losing this race is fine: the other call has just noted the same.
    await deps.store.commit({
      documents: [
        { put: { ...found, body, dueAt: later(now, idleInMs) }, expectedRevision: found.revision },
      ],
    })
  }
  return { sessionId, person, signedInAt }
}

export function readCookie(header: string | null, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

export async function openSession(
  deps: Deps,
  accountId: string,
  now: string,
): Promise<{ cookie: string; write: DocumentWrite }> {
  const token = newSecret(deps.random)
  const body: SessionBody = { accountId, signedInAt: now, lastSeenAt: now }
  return {
    cookie: `${deps.cookie.name}=${token}; ${deps.cookie.attributes}`,
    write: {
      put: {
        kind: 'session',
        id: await sha256(token),
        owner: accountId,
        dueAt: later(now, idleInMs),
        body,
      },
      expectedRevision: 0,
    },
  }
}

export function closingCookie(deps: Deps): string {
  return `${deps.cookie.name}=; Max-Age=0; ${deps.cookie.attributes}`
}

export function sessionView(
  person: Omit<Person, 'phone' | 'facts' | 'authorisations' | 'records'>,
  state: AccountState,
  signedInAt: string,
  now: string,
  deps: Deps,
): Session {
  const pending = state.deletion?.status === 'scheduled' || state.deletion?.status === 'in_progress'
  return {
    accountId: person.accountId,
    name: person.name,
    email: person.email,
    avatar: person.avatar,
    region: person.region,
    age: person.birthDate === null ? null : ageAt(person.birthDate, now),
    isChild: isChild(state, { now, policy: deps.policy }),
    status: state.status === 'closing' ? 'closing' : 'active',
    deletion: pending && state.deletion ? deletionView(state.deletion, state, now) : null,
    signedInAt,
    now,
  }
}
