import { beforeEach, expect, it } from 'vitest'
import type { ChildrenAndGuardians } from '../contract/children.ts'
import type { GuardianLetter } from '../contract/guardian-letters.ts'
import type { WaitingRegistration } from '../contract/registration.ts'
import type { Challenge } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const letters = '/account/settings/privacy/children-and-guardians/letters'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const child = { region: 'SG', birthDate: '2016-01-01', shown }
const kid = 'kid@example.net'

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

async function proven(identifier: string) {
  const at = '/registrations/challenges'
  const { json } = await host.call<Challenge>('POST', at, { body: { identifier } })
  return { challengeId: json.challengeId, code: await host.codeOf(json.challengeId) }
}
type Asked = WaitingRegistration & { reason?: string }
const ask = async (guardian = 'wei@example.com', more = {}) =>
  host.call<Asked>('POST', '/registrations/waiting', {
    body: { ...child, contact: await proven(kid), guardian, ...more },
  })
async function linkOf({ id }: WaitingRegistration): Promise<string> {
  const path = `/demo/guardian-letters?waiting=${id}`
  const { json } = await host.call<{ letters: { token: string }[] }>('GET', path)
  return json.letters[0]?.token ?? ''
}
async function accept(token: string, cookie: string) {
  const { json } = await host.call<GuardianLetter>('GET', `${letters}/${token}`, { cookie })
  return host.call<ChildrenAndGuardians & { reason?: string }>(
    'POST',
    `${letters}/${token}/confirmation`,
    { cookie, headers: { 'step-up': await host.prove(cookie, 'guardian', json.child ?? '') } },
  )
}
const standOf = async ({ id }: { id: string }) =>
  (await host.call<{ stand: string }>('GET', `/registrations/waiting/${id}`)).json.stand ?? 'over'
const takeBack = (pass: string) =>
  host.call<{ reason?: string }>('POST', '/registrations/waiting/withdrawal', { body: { pass } })
async function signInAs(identifier: string) {
  const at = '/sign-in/challenges'
  const { json } = await host.call<Challenge>('POST', at, { body: { identifier } })
  const path = `${at}/${json.challengeId}/verification`
  const enter = (code: string) =>
    host.call<{ reason?: string; current?: WaitingRegistration; code: string }>('POST', path, {
      body: { code },
    })
  return { enter, code: await host.codeOf(json.challengeId) }
}
/** Everything that names the child, by its contact. */
async function kept() {
  await host.settle()
  const kinds = [
    'waiting-registration',
    'guardian-letter',
    'guardian-letter-address',
    'identifier',
    'profile',
  ]
  const all = await Promise.all(
    kinds.map((kind) => host.deps.store.documents<object>(kind, { limit: 99 })),
  )
  return all
    .flat()
    .filter(({ kind, body }) => kind.includes('-') || JSON.stringify(body).includes(kid))
}

it('opens the account with the guardian’s yes, by the same events as with a code', async () => {
  const { status, json } = await ask()
  expect([status, json.guardian]).toEqual([201, 'w•••@example.com'])
  const token = await linkOf(json)
  const wei = await host.signIn('wei@example.com')
  const seen = await host.call<GuardianLetter>('GET', `${letters}/${token}`, { cookie: wei })
  expect(seen.json).toMatchObject({ name: 'k•••@example.net', opensAccount: true })
  expect((await host.deps.store.load(json.id)).events).toEqual([])
  const unproven = await host.call('POST', `${letters}/${token}/confirmation`, { cookie: wei })
  expect(unproven.status).toBe(403)
  const accepted = await accept(token, wei)
  expect(accepted.json.children).toMatchObject([{ id: json.id, age: 10 }])
  expect((await host.deps.store.load(json.id)).events).toMatchObject([
    { type: 'account.opened', actor: { kind: 'guardian', id: 'wei' }, shown },
    { type: 'guardian.asked', actor: { kind: 'person' } },
    { type: 'guardian.linked', guardianId: 'wei', actor: { kind: 'guardian', id: 'wei' } },
  ])
  expect((await kept()).map(({ kind }) => kind)).toEqual(['profile'])
  expect(await standOf(json)).toBe('accepted')
  expect((await takeBack(json.pass)).json.reason).toBe('already-registered')
  const { enter, code } = await signInAs(kid)
  expect((await enter(code)).status).toBe(201)
  expect((await accept(token, wei)).status).toBe(404)
})

it.each([
  [
    'the guardian’s no',
    'refused',
    async ({ token }: { token: string }) => {
      const cookie = await host.signIn('wei@example.com')
      const refused = await host.call('POST', `${letters}/${token}/refusal`, { cookie })
      expect(refused.status).toBe(200)
    },
  ],
  [
    'a no without the link',
    'refused',
    async () => {
      const cookie = await host.signIn('wei@example.com')
      const { json } = await host.call<ChildrenAndGuardians>(
        'GET',
        letters.replace(/\/letters$/, ''),
        { cookie },
      )
      expect(json.requests).toMatchObject([{ name: 'k•••@example.net', opensAccount: true }])
      const path = letters.replace(/letters$/, `requests/${json.requests[0]?.child}/refusal`)
      const refused = await host.call<ChildrenAndGuardians>('POST', path, { cookie })
      expect([refused.status, refused.json.requests]).toEqual([200, []])
    },
  ],
  [
    'the child',
    'over',
    async ({ pass }: { pass: string }) => {
      expect((await takeBack(pass)).status).toBe(200)
      expect((await takeBack(pass)).status).toBe(403)
    },
  ],
  ['seven days', 'over', async () => host.advance(7 * 86_400)],
] as const)('is ended by %s, and then nothing of it is kept', async (_, stand, end) => {
  const { json } = await ask()
  expect(await standOf(json)).toBe('waiting')
  const token = await linkOf(json)
  await end({ token, pass: json.pass })
  expect(await kept()).toEqual([])
  expect(await standOf(json)).toBe(stand)
  host.advance(7 * 86_400)
  await host.settle()
  expect(await host.deps.store.documents('waiting-answer', { limit: 9 })).toEqual([])
  const wei = await host.signIn('wei@example.com')
  expect((await accept(token, wei)).json.reason).toBe('letter-over')
  expect((await (await signInAs(kid)).enter('000000')).json.code).toBe('code-wrong')
})

it('says that it waits to whoever has entered the right code of the child’s contact, and to nobody else', async () => {
  await ask()
  const { enter, code } = await signInAs(kid)
  const other = await signInAs('nobody@example.net')
  const wrong = code === '000001' ? '000002' : '000001'
  const told = (await enter(wrong)).json
  expect({ ...told, instance: '' }).toEqual({ ...(await other.enter(wrong)).json, instance: '' })
  const { status, json } = await enter(code)
  expect([status, json.reason]).toEqual([409, 'waits-for-guardian'])
  expect((await takeBack(json.current?.pass ?? '')).status).toBe(200)
  expect(await kept()).toEqual([])
})

it('is asked anew in the place of before, not at once, and of the same account', async () => {
  const first = await ask()
  const token = await linkOf(first.json)
  expect(await ask('mei@example.com')).toMatchObject({ status: 429, json: { reason: 'cool-down' } })
  host.advance(20)
  const second = await ask('mei@example.com')
  expect(second.json).toMatchObject({ id: first.json.id, guardian: 'm•••@example.com' })
  const wei = await host.signIn('wei@example.com')
  expect((await accept(token, wei)).status).toBe(404)
  // Whatever the child was handed before ends what waits now.
  expect((await takeBack(first.json.pass)).status).toBe(200)
  expect(await kept()).toEqual([])
})

it('ends when the child registers with a guardian’s code beside it', async () => {
  await ask()
  const at = '/registrations/guardian-challenges'
  const body = { identifier: 'wei@example.com' }
  const { challengeId } = (await host.call<Challenge>('POST', at, { body })).json
  const given = await host.call<{ consent: string }>('POST', `${at}/${challengeId}/verification`, {
    body: { code: await host.codeOf(challengeId), shown },
  })
  const opened = await host.call('POST', '/registrations', {
    body: { ...child, contact: await proven(kid), guardianConsent: given.json.consent },
  })
  expect(opened.status).toBe(201)
  expect((await kept()).map(({ kind }) => kind)).toEqual(['profile'])
})

it('is for children only, and never asks the child itself', async () => {
  expect((await ask(kid)).status).toBe(400)
  host.advance(20)
  const grown = await ask('wei@example.com', { birthDate: '1990-01-01' })
  expect(grown).toMatchObject({ status: 409, json: { reason: 'of-age' } })
  expect(await kept()).toEqual([])
})
