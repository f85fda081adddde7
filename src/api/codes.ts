import type { StepUpAction } from '../contract/operation.ts'
import type { Challenge } from '../contract/schemas.ts'
import { addMs } from '../engine/time.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import { spendOfAddress } from './allowance.ts'
import type { Call } from './call.ts'
import type { Deps } from './deps.ts'
import { normalised } from './directory.ts'
import { channelOf } from './outgoing.ts'
import { ProblemError } from './problems.ts'
import { newCode, sha256 } from './secrets.ts'

export type CodePurpose =
  | 'sign-in'
  | 'register'
  | 'confirm-contact'
  | 'rights-request'
  | 'desk-sign-in'
  | StepUpAction

interface ChallengeBody {
  purpose: CodePurpose
  /** '' for an identifier nobody has: it is answered alike and never verifies. */
  accountId: string
  sessionId: string
  /** What exactly the code is for: the contact it confirms, or the thing a step-up allows. */
  target: string
  codeHash: string
  triesLeft: number
}

interface BucketBody {
  times: string[]
  challengeId: string
}

const codeLifeInMs = 10 * 60_000
const tries = 3
const bucketInMs = 15 * 60_000
const codesPerBucket = 5
/** A message may take this long before another one helps. */
const coolDownInMs = 20_000

interface Ask {
  purpose: CodePurpose
  accountId: string
  sessionId: string
  identifier: string
  target?: string
}

/**
 * Makes a one-time code: 6 digits, 10 minutes, 3 tries, at most 5 codes in 15 minutes for each
 * identifier and purpose. While a code can still be entered, another one for the same thing is
 * given 20 seconds later at the earliest; it ends the one before. With nobody signed in, those for
 * all identifiers together are counted by the address they are asked for from.
 * @throws ProblemError rate-limited, for the cool-down with the reason 'cool-down'
 */
export async function issueCode(
  call: Pick<Call, 'deps' | 'now' | 'address' | 'language' | 'post'>,
  ask: Ask,
): Promise<{ challenge: Challenge; documents: DocumentWrite[] }> {
  const { deps, now, language } = call
  const bucketId = await bucketOf(ask)
  const bucket = await deps.store.document<BucketBody>('code-bucket', bucketId)
  const times = (bucket?.body.times ?? []).filter((time) => addMs(time, bucketInMs) > now)
  if (times.length >= codesPerBucket) {
    const freeAt = Date.parse(times[0] ?? now) + bucketInMs
    throw new ProblemError('rate-limited', {
      retryAfter: Math.ceil((freeAt - Date.parse(now)) / 1000),
    })
  }
  if (bucket && (await waitedFor(deps, ask, bucket.body, now))) expectCooledDown(times, now)
  const challengeId = deps.newId()
  const code = newCode(deps.random)
  const expiresAt = addMs(now, codeLifeInMs)
  const channel = channelOf(ask.identifier)
  const sentTo = mask(ask.identifier)
  const body: ChallengeBody = {
    purpose: ask.purpose,
    accountId: ask.accountId,
    sessionId: ask.sessionId,
    target: ask.target ?? '',
    codeHash: await sha256(`${challengeId}:${code}`),
    triesLeft: tries,
  }
  const documents: DocumentWrite[] = [
    {
      put: { kind: 'challenge', id: challengeId, owner: ask.accountId, dueAt: expiresAt, body },
      expectedRevision: 0,
    },
    {
      put: {
        kind: 'code-bucket',
        id: bucketId,
        owner: ask.accountId,
        dueAt: addMs(now, bucketInMs),
        body: { times: [...times, now], challengeId },
      },
      expectedRevision: bucket?.revision ?? 0,
    },
    ...(ask.sessionId ? [] : await spendOfAddress(call, 'code')),
  ]
  if (bucket) documents.push({ drop: { kind: 'challenge', id: bucket.body.challengeId } })
  if (ask.accountId) {
    const { purpose, identifier: to } = ask
    call.post({ id: challengeId, kind: 'code', purpose, code, channel, to, language, expiresAt })
  }
  if (deps.demo && ask.accountId) {
    const message = { id: challengeId, at: now, channel, to: sentTo, code, purpose: ask.purpose }
    documents.push({
      put: {
        kind: 'simulated-message',
        id: challengeId,
        owner: ask.accountId,
        dueAt: expiresAt,
        body: message,
      },
      expectedRevision: 0,
    })
  }
  const resendIn = coolDownInMs / 1_000
  return {
    challenge: { challengeId, channel, sentTo, expiresAt, triesLeft: tries, resendIn },
    documents,
  }
}

const bucketOf = async ({ purpose, identifier }: Ask) =>
  `${purpose}:${await sha256(normalised(identifier))}`

/** The last code for the very thing. One that was spent, or tried too often, is waited for by nobody. */
async function waitedFor(
  deps: Deps,
  { sessionId, target = '' }: Ask,
  { challengeId }: BucketBody,
  now: string,
): Promise<Document<ChallengeBody> | undefined> {
  const last = await deps.store.document<ChallengeBody>('challenge', challengeId)
  const canBeEntered = last && last.dueAt > now && last.body.triesLeft > 0
  const isForIt = last?.body.target === target && last.body.sessionId === sessionId
  return canBeEntered && isForIt ? last : undefined
}

/** Seconds until another code helps. */
const coolDownLeft = (times: readonly string[], now: string) =>
  Math.max(0, Math.ceil((Date.parse(times.at(-1) ?? now) + coolDownInMs - Date.parse(now)) / 1_000))

function expectCooledDown(times: readonly string[], now: string): void {
  const retryAfter = coolDownLeft(times, now)
  if (retryAfter > 0) throw new ProblemError('rate-limited', { reason: 'cool-down', retryAfter })
}

/** The code that can still be entered for a thing, as it was told when it was sent. */
export async function pendingCode(deps: Deps, ask: Ask, now: string): Promise<Challenge | null> {
  const bucket = await deps.store.document<BucketBody>('code-bucket', await bucketOf(ask))
  const last = bucket && (await waitedFor(deps, ask, bucket.body, now))
  if (!last) return null
  return {
    challengeId: last.id,
    channel: channelOf(ask.identifier),
    sentTo: mask(ask.identifier),
    expiresAt: last.dueAt,
    triesLeft: last.body.triesLeft,
    resendIn: coolDownLeft(bucket.body.times, now),
  }
}

/**
 * Checks a code. The writes that spend it come back, to be committed with what it allows.
 * @throws ProblemError code-wrong (and counts the try), code-expired
 */
export async function spendCode(
  deps: Deps,
  challengeId: string,
  code: string,
  allows: (body: ChallengeBody) => boolean,
  now: string,
): Promise<{ body: ChallengeBody; documents: DocumentWrite[] }> {
  const found = await deps.store.document<ChallengeBody>('challenge', challengeId)
  if (!found || found.dueAt <= now || found.body.triesLeft === 0 || !allows(found.body)) {
    throw new ProblemError('code-expired')
  }
  const right = (await sha256(`${challengeId}:${code}`)) === found.body.codeHash
  if (!right || !found.body.accountId) {
    const triesLeft = found.body.triesLeft - 1
    const body = { ...found.body, triesLeft }
    throw new ProblemError(
      'code-wrong',
      { triesLeft },
      {
        documents: [{ put: { ...found, body }, expectedRevision: found.revision }],
      },
    )
  }
  return {
    body: found.body,
    documents: [
      { drop: { kind: 'challenge', id: challengeId }, expectedRevision: found.revision },
      { drop: { kind: 'simulated-message', id: challengeId } },
    ],
  }
}

/** Enough to recognise one's own address, too little to learn somebody else's. */
export function mask(identifier: string): string {
  const [name = '', domain] = identifier.trim().split('@')
  return domain ? `${name.slice(0, 1)}•••@${domain}` : `•••${name.slice(-2)}`
}
