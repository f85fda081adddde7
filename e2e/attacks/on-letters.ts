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

/** A guardian's letter that Lily Chen had sent to Chen Wei, and a call to read it. */
async function letter(target: Target) {
  const { input } = await ready(target, 'acceptGuardianLetter')
  const token = input.params?.token ?? ''
  const read = (given: string, cookie: string) => {
    const params = { params: { token: given } } as never
    const call = plain(operations.getGuardianLetter as Operation, params, cookie)
    return raw(target, call.path, call)
  }
  return { token, read }
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
      const { token, read } = await letter(target)
      const guardian = cookieOf(await beside(target, 'wei'))
      const [head = '', body = '', signature = ''] = token.split('.')
      const forged = {
        'another signature': `${head}.${body}.${signature.split('').reverse().join('')}`,
        'no signature': `${base64({ alg: 'none' })}.${body}.`,
        'another body': `${head}.${base64({ sub: 'x', aud: 'guardian-letter' })}.${signature}`,
        nothing: 'x',
      }
      for (const [what, given] of Object.entries(forged)) {
        yield { what, got: refusal(await read(given, guardian), 404) }
      }
      const person = await beside(target, 'mei')
      const { notices } = await person.call(operations.listSampleNotices, {})
      const other = notices[0]?.token ?? ''
      yield { what: 'an unsubscribe link', got: refusal(await read(other, guardian), 404) }
      for (const name of ['mei', 'lily', 'arif']) {
        const cookie = cookieOf(await beside(target, name))
        yield { what: `as ${name}`, got: refusal(await read(token, cookie), 404) }
      }
      yield { what: 'signed out', got: refusal(await read(token, ''), 401) }
      const opened = await read(token, guardian)
      yield { what: 'still good for whom it went to', got: opened.status === 200 ? '' : 'spent' }
      const { input, call } = await ready(target, 'acceptGuardianLetter')
      await raw(target, call.path, call)
      const used = await read(input.params?.token ?? '', call.headers.cookie ?? '')
      yield { what: 'once it was used', got: refusal(used, 404) }
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
