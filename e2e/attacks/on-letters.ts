import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import {
  type Attack,
  cookieOf,
  plain,
  raw,
  ready,
  refusal,
  type Target,
  visitor,
} from './attack.ts'

const answers = ['getGuardianLetter', 'acceptGuardianLetter', 'refuseGuardianLetter'] as const

function callBy(id: (typeof answers)[number], token: string, cookie: string, stepUpProof = '') {
  const input = { params: { token }, stepUpProof } as never
  return plain(operations[id] as Operation, input, cookie)
}

/** A guardian's letter that Lily Chen had sent to Chen Wei, and what one may try with a link. */
async function letter(target: Target) {
  const { input } = await ready(target, 'acceptGuardianLetter')
  return holding(target, input.params?.token ?? '')
}

/** The same of a child that has no account yet, and the pass by which it can take it back. */
async function waitingLetter(target: Target) {
  const { person, input } = await ready(target, 'askForAccount')
  const { id, pass } = await person.call(operations.askForAccount, input as never)
  const query = { waiting: id }
  const { letters } = await person.call(operations.listSampleGuardianLetters, { query })
  return { ...holding(target, letters[0]?.token ?? ''), id, pass, body: input.body as object }
}

function holding(target: Target, token: string) {
  const read = (given: string, cookie: string) => {
    const call = callBy('getGuardianLetter', given, cookie)
    return raw(target, call.path, call)
  }
  /** Read, accepted or refused: empty where none of it can be done. */
  const tryAll = async (given: string, cookie: string, { status = 404, stepUpProof = '' } = {}) => {
    for (const id of answers) {
      const call = callBy(id, given, cookie, stepUpProof)
      const got = refusal(await raw(target, call.path, call), status)
      if (got) return `${id}: ${got}`
    }
    return ''
  }
  return { token, read, tryAll }
}

/** Signed in beside whoever is there already. */
async function beside(target: Target, name: string) {
  const person = visitor(target)
  await person.signIn(name)
  return person
}

const base64 = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')

/** What comes by message, and what only some of the staff may send to everybody. */
export const onLetters: Attack[] = [
  {
    name: 'a link to a guardian: forged, without a signature, of another kind, read by others, used again',
    async *run(target) {
      const { token, read, tryAll } = await letter(target)
      const wei = await beside(target, 'wei')
      const guardian = cookieOf(wei)
      const [head = '', body = '', signature = ''] = token.split('.')
      const forged = {
        'another signature': `${head}.${body}.${signature.split('').reverse().join('')}`,
        'no signature': `${base64({ alg: 'none' })}.${body}.`,
        'another head': `${base64({ alg: 'none' })}.${body}.${signature}`,
        'another body': `${head}.${base64({ sub: 'x', aud: 'guardian-letter' })}.${signature}`,
        nothing: 'x',
      }
      for (const [what, given] of Object.entries(forged)) {
        yield { what, got: await tryAll(given, guardian) }
      }
      const person = await beside(target, 'mei')
      const { notices } = await person.call(operations.listSampleNotices, {})
      const other = notices[0]?.token ?? ''
      yield { what: 'an unsubscribe link', got: await tryAll(other, guardian) }
      for (const name of ['mei', 'lily', 'arif']) {
        const cookie = cookieOf(await beside(target, name))
        yield { what: `as ${name}`, got: await tryAll(token, cookie) }
      }
      yield { what: 'signed out', got: await tryAll(token, '', { status: 401 }) }
      const opened = await read(token, guardian)
      yield { what: 'still good for whom it went to', got: opened.status === 200 ? '' : 'spent' }
      const first = await wei.proof('guardian', 'acc-lily')
      await wei.call(operations.acceptGuardianLetter, { params: { token }, stepUpProof: first })
      const stepUpProof = await wei.proof('guardian', 'acc-lily')
      yield { what: 'once it was used', got: await tryAll(token, guardian, { stepUpProof }) }
    },
  },
  {
    name: 'a link that opens a child’s account: read by others, accepted unproven, after it was taken back',
    async *run(target) {
      const { token, id, pass, body, read, tryAll } = await waitingLetter(target)
      const send = async (operation: object, sent: object) => {
        const call = plain(operation as Operation, { body: sent } as never, '')
        return raw(target, call.path, call)
      }
      for (const name of ['mei', 'lily', 'arif']) {
        const cookie = cookieOf(await beside(target, name))
        yield { what: `as ${name}`, got: await tryAll(token, cookie) }
      }
      yield { what: 'signed out', got: await tryAll(token, '', { status: 401 }) }
      const wei = await beside(target, 'wei')
      for (const stepUpProof of ['', await wei.proof('guardian', 'acc-lily'), pass]) {
        const call = callBy('acceptGuardianLetter', token, cookieOf(wei), stepUpProof)
        yield { what: 'accepted unproven', got: refusal(await raw(target, call.path, call), 403) }
      }
      const forged = await send(operations.takeBackAsk, { pass: 'x'.repeat(43) })
      yield { what: 'taken back by somebody else', got: refusal(forged, 403) }
      const { guardian: _, ...own } = body as { guardian: string }
      const alone = await send(operations.register, { ...own, guardianConsent: pass })
      yield { what: 'the child’s pass as the guardian’s word', got: refusal(alone, 409) }
      const opened = await read(token, cookieOf(wei))
      yield { what: 'still good for whom it went to', got: opened.status === 200 ? '' : 'spent' }
      const stepUpProof = await wei.proof('guardian', id)
      const back = await send(operations.takeBackAsk, { pass })
      if (back.status !== 200) throw new Error(`it could not be taken back: ${back.text}`)
      const late = await tryAll(token, cookieOf(wei), { stepUpProof })
      yield { what: 'once it was taken back', got: late }
    },
  },
  {
    name: 'an announcement to everybody, by staff without that role and by a person',
    async *run(target) {
      const { call } = await ready(target, 'publishAnnouncement')
      const named = (cookie: string) => ({
        ...call,
        headers: { ...call.headers, cookie, 'idempotency-key': crypto.randomUUID() },
      })
      const staff = visitor(target)
      await staff.signInAtDesk('ana')
      const refused = await raw(target, call.path, named(cookieOf(staff)))
      yield { what: 'staff without the role', got: refusal(refused, 403) }
      const person = cookieOf(await beside(target, 'mei'))
      yield { what: 'a person', got: refusal(await raw(target, call.path, named(person)), 401) }
    },
  },
]
