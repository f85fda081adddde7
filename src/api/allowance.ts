import { addMs } from '../engine/time.ts'
import type { DocumentWrite } from '../stores/port.ts'
import type { Call, Caller } from './call.ts'
import { contactHash } from './directory.ts'
import { ProblemError } from './problems.ts'
import { sha256 } from './secrets.ts'

const kind = 'allowance'
const minuteInMs = 60_000
const dayInMs = 24 * 60 * minuteInMs

interface Limit {
  most: number
  windowInMs: number
}

/**
 * Far more than anybody needs, far less than a flood. Behind one address there may be a whole
 * office, so it gets more. Withdrawals and deletions are in neither list: nothing limits them away.
 */
const perAccount = {
  export: { most: 10, windowInMs: dayInMs },
  /** Messages to somebody who did not ask for any. */
  letter: { most: 10, windowInMs: dayInMs },
} as const
const perContact = {
  letter: { most: 5, windowInMs: dayInMs },
  /** Letters that one child may have sent before it has an account. */
  asking: { most: 10, windowInMs: dayInMs },
} as const
const perAddress = {
  export: { most: 100, windowInMs: dayInMs },
  /** Codes asked for with nobody signed in, whoever they are for. */
  code: { most: 60, windowInMs: 15 * minuteInMs },
  /** Searches for other people's homepages: each looks into accounts. */
  search: { most: 300, windowInMs: 15 * minuteInMs },
} as const

/**
 * Counts one costly thing of an account; the write belongs into the batch it allows.
 * @throws ProblemError rate-limited
 */
export function spendOfAccount(
  call: Omit<Caller, 'optOutSignal'>,
  what: keyof typeof perAccount,
): Promise<DocumentWrite> {
  const { accountId } = call.signedIn.person
  return spend(call, `${what}:${accountId}`, accountId, perAccount[what])
}

/**
 * The same for the contact that a message goes to, whoever asks for it and whether or not it is
 * anybody's.
 * @throws ProblemError rate-limited
 */
export async function spendOfContact(
  call: Pick<Call, 'deps' | 'now'>,
  what: keyof typeof perContact,
  contact: string,
): Promise<DocumentWrite> {
  return spend(call, `${what}>${await contactHash(contact)}`, '', perContact[what])
}

/**
 * The same for where the call came from, which is kept as a hash and only while it counts. Nothing
 * is counted where the host can't tell one caller from another.
 * @throws ProblemError rate-limited
 */
export async function spendOfAddress(
  call: Pick<Call, 'deps' | 'now' | 'address'>,
  what: keyof typeof perAddress,
): Promise<readonly DocumentWrite[]> {
  if (call.address === undefined) return []
  const id = `${what}@${await sha256(call.address)}`
  return [await spend(call, id, '', perAddress[what])]
}

async function spend(
  { deps, now }: Pick<Call, 'deps' | 'now'>,
  id: string,
  owner: string,
  { most, windowInMs }: Limit,
): Promise<DocumentWrite> {
  const found = await deps.store.document<{ times: string[] }>(kind, id)
  const since = addMs(now, -windowInMs)
  const times = (found?.body.times ?? []).filter((time) => time > since)
  if (times.length >= most) {
    const freeInMs = Date.parse(times[0] ?? now) + windowInMs - Date.parse(now)
    throw new ProblemError('rate-limited', { retryAfter: Math.ceil(freeInMs / 1_000) })
  }
  const dueAt = addMs(now, windowInMs)
  const put = { kind, id, owner, dueAt, body: { times: [...times, now] } }
  return { put, expectedRevision: found?.revision ?? 0 }
}
