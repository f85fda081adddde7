import type { Session } from '../contract/schemas.ts'
import { isChild } from '../engine/consent.ts'
import { deletionView } from '../engine/projections.ts'
import type { AccountState } from '../engine/state.ts'
import { addMs, ageAt } from '../engine/time.ts'
import { regionById } from '../policy/lookup.ts'
import type { DocumentWrite } from '../stores/port.ts'
import type { Call, SignedIn } from './call.ts'
import type { Deps } from './deps.ts'
import type { Device } from './devices.ts'
import { personByAccount } from './directory.ts'
import type { Person } from './people.ts'
import { newSecret, sha256 } from './secrets.ts'

const idleInMs = 30 * 60_000
const absoluteInMs = 12 * 3_600_000
/** Milliseconds in which a secret that was replaced is still taken. */
const graceInMs = 60_000

export interface SessionBody {
  accountId: string
  signedInAt: string
  lastSeenAt: string
  device: Device
  /** Of the secret in the cookie; the secret itself is nowhere. */
  secretHash: string
  /** Of one that was given out and not yet seen. Until then the one before is good too. */
  nextHash: string | null
  /** Calls that were under way when it changed may still come. */
  before: { secretHash: string; until: string } | null
}

/** 30 minutes after its last call, or 12 hours after sign-in. */
export const isOver = ({ lastSeenAt, signedInAt }: SessionBody, now: string): boolean =>
  addMs(lastSeenAt, idleInMs) <= now || addMs(signedInAt, absoluteInMs) <= now

/** Who is signed in, or undefined. */
export async function readSession(
  deps: Deps,
  request: Request,
  now: string,
): Promise<SignedIn | undefined> {
  const cookie = readCookie(request.headers.get(deps.cookie.requestHeader), deps.cookie.name)
  const [sessionId = '', secret = ''] = cookie?.split('.') ?? []
  if (!sessionId || !secret) return undefined
  const found = await deps.store.document<SessionBody>('session', sessionId)
  if (!found || isOver(found.body, now)) return undefined
  const seen = await seenWith(found.body, secret, now)
  const person = seen && (await personByAccount(deps, found.body.accountId))
  if (!seen || !person) return undefined
  if (seen !== found.body || addMs(seen.lastSeenAt, 60_000) < now) {
    const body = { ...seen, lastSeenAt: now }
    // Losing this race is fine: the other call has just noted the same.
    await deps.store.commit({
      documents: [
        { put: { ...found, body, dueAt: addMs(now, idleInMs) }, expectedRevision: found.revision },
      ],
    })
  }
  return { sessionId, person, signedInAt: found.body.signedInAt }
}

/** The session after a call with this secret; undefined where it is not its own. */
async function seenWith(
  body: SessionBody,
  secret: string,
  now: string,
): Promise<SessionBody | undefined> {
  const hash = await sha256(secret)
  if (hash === body.secretHash) return body
  if (hash === body.nextHash) {
    const before = { secretHash: body.secretHash, until: addMs(now, graceInMs) }
    return { ...body, secretHash: hash, nextHash: null, before }
  }
  const { before } = body
  return before && hash === before.secretHash && now < before.until ? body : undefined
}

export function readCookie(header: string | null, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** Opens a session of its own; the one this browser came with, if any, ends. */
export async function openSession(
  {
    deps,
    now,
    device,
    signedIn,
  }: Pick<Call, 'deps' | 'now' | 'device'> & {
    signedIn?: SignedIn | undefined
  },
  accountId: string,
): Promise<{ cookie: string; writes: DocumentWrite[] }> {
  const [id, secret] = [newSecret(deps.random), newSecret(deps.random)]
  const body: SessionBody = {
    accountId,
    signedInAt: now,
    lastSeenAt: now,
    device,
    secretHash: await sha256(secret),
    nextHash: null,
    before: null,
  }
  const put = { kind: 'session', id, owner: accountId, dueAt: addMs(now, idleInMs), body }
  const earlier = signedIn ? [{ drop: { kind: 'session', id: signedIn.sessionId } }] : []
  return {
    cookie: cookieOf(deps, id, secret),
    writes: [...earlier, { put, expectedRevision: 0 }],
  }
}

/**
 * A new secret for the same session, from the moment it may do more. Where the answer gets lost,
 * the one before goes on being good: nobody is signed out by a bad connection.
 */
export async function renewSession(
  deps: Deps,
  sessionId: string,
): Promise<{ cookie: string; writes: DocumentWrite[] }> {
  const found = await deps.store.document<SessionBody>('session', sessionId)
  const secret = newSecret(deps.random)
  if (!found) return { cookie: '', writes: [] }
  const body = { ...found.body, nextHash: await sha256(secret) }
  return {
    cookie: cookieOf(deps, sessionId, secret),
    writes: [{ put: { ...found, body }, expectedRevision: found.revision }],
  }
}

const cookieOf = ({ cookie }: Deps, id: string, secret: string) =>
  `${cookie.name}=${id}.${secret}; ${cookie.attributes}`

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
  const { timeZone } = regionById(deps.policy, person.region)
  return {
    accountId: person.accountId,
    name: person.name,
    isNamed: person.name !== person.id,
    email: person.email,
    avatar: person.avatar,
    region: person.region,
    age: person.birthDate === null ? null : ageAt(person.birthDate, now, timeZone),
    isChild: isChild(state, { now, policy: deps.policy }),
    status: state.status === 'closing' ? 'closing' : 'active',
    deletion: pending && state.deletion ? deletionView(state.deletion, state, now) : null,
    signedInAt,
    now,
  }
}
