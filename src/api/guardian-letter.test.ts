import { beforeEach, expect, it } from 'vitest'
import type { ChildrenAndGuardians } from '../contract/children.ts'
import type { GuardianLetter } from '../contract/guardian-letters.ts'
import type { AccountHome, Challenge } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

const path = '/account/settings/privacy/children-and-guardians'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const dayInSeconds = 86_400

let host: TestHost
let lily: string
let wei: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  lily = await host.signIn('lily@example.com')
  wei = await host.signIn('wei@example.com')
})

const ask = (contact = 'wei@example.com') =>
  host.call('POST', `${path}/request`, { cookie: lily, body: { contact } })
/** What stands in the message: on a host for real people nobody else sees it. */
async function link(): Promise<string> {
  const { json } = await host.call<{ letters: { token: string }[] }>(
    'GET',
    '/demo/guardian-letters',
    { cookie: lily },
  )
  return json.letters[0]?.token ?? ''
}
const open = (token: string, cookie = wei) =>
  host.call<GuardianLetter & { reason?: string }>('GET', `${path}/letters/${token}`, { cookie })
const accept = async (token: string, cookie = wei) =>
  host.call<ChildrenAndGuardians>('POST', `${path}/letters/${token}/confirmation`, {
    cookie,
    headers: { 'step-up': await host.prove(cookie, 'guardian', 'acc-lily') },
  })
const logOfLily = async () =>
  (await host.deps.store.load('acc-lily')).events.filter(({ type }) => type.startsWith('guardian'))

async function expectOver(token: string, cookie = wei) {
  const { status, json } = await open(token, cookie)
  expect([status, json.reason]).toEqual([404, 'letter-over'])
  const before = await logOfLily()
  expect((await accept(token, cookie)).status).toBe(404)
  const refusal = `${path}/letters/${token}/refusal`
  expect((await host.call('POST', refusal, { cookie })).status).toBe(404)
  expect(await logOfLily()).toEqual(before)
}

it('names nobody, tells whom it asks about only to who it went to, and changes nothing by itself', async () => {
  await ask()
  const token = await link()
  expect(atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toMatch(
    /lily|wei|example/i,
  )
  const before = await logOfLily()
  expect((await host.call('GET', `${path}/letters/${token}`)).status).toBe(401)
  expect((await open(token)).json).toMatchObject({ child: 'acc-lily', name: 'Lily Chen' })
  const unproven = await host.call('POST', `${path}/letters/${token}/confirmation`, { cookie: wei })
  expect(unproven.status).toBe(403)
  expect(await logOfLily()).toEqual(before)
  const { status, json } = await accept(token)
  expect([status, json.children.map(({ id }) => id)]).toEqual([200, ['acc-lily']])
})

it('is good once', async () => {
  await ask()
  const token = await link()
  await accept(token)
  await expectOver(token)
})

it('is good for seven days and not a second longer', async () => {
  await ask()
  const token = await link()
  host.advance(7 * dayInSeconds - 1)
  wei = await host.signIn('wei@example.com')
  expect((await open(token)).status).toBe(200)
  host.advance(1)
  await expectOver(token)
})

it('is worth nothing to anybody else: another person, the child itself, whoever is signed in beside', async () => {
  await ask()
  const token = await link()
  for (const cookie of [await host.signIn('mei@example.com'), lily]) await expectOver(token, cookie)
  expect((await open(token)).status).toBe(200)
})

it('can’t be forged, nor made of another link of ours', async () => {
  await ask()
  const [head, body, signature = ''] = (await link()).split('.')
  const none = btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '')
  const other = await unsubscribeToken(host.deps, 'acc-lily', { kind: 'a', channel: 'b' } as never)
  const turned = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  for (const token of [`${head}.${body}.${turned}`, `${none}.${body}.`, other, 'none']) {
    await expectOver(token)
  }
})

it.each([
  [
    'the child took the request back',
    () => host.call('DELETE', `${path}/request`, { cookie: lily }),
  ],
  ['the child asked anew', () => ask()],
  [
    'a no',
    async () => host.call('POST', `${path}/letters/${await link()}/refusal`, { cookie: wei }),
  ],
  [
    'a no on the screen',
    () => host.call('POST', `${path}/requests/acc-lily/refusal`, { cookie: wei }),
  ],
])('ends with %s', async (_, end) => {
  await ask()
  const token = await link()
  await end()
  await expectOver(token)
})

it('waits for a grown-up who has no account yet', async () => {
  await ask('New@example.net')
  const token = await link()
  const at = '/registrations/challenges'
  const { json } = await host.call<Challenge>('POST', at, {
    body: { identifier: 'new@example.net' },
  })
  const contact = { challengeId: json.challengeId, code: await host.codeOf(json.challengeId) }
  const body = { region: 'SG', birthDate: '1990-01-01', contact, shown }
  const { headers } = await host.call('POST', '/registrations', { body })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await open(token, cookie)).json.name).toBe('Lily Chen')
  // Whoever signs in with that contact is asked without the link, too; nobody else is.
  const asks = async (who: string) =>
    (await host.call<AccountHome>('GET', '/account', { cookie: who })).json.invitations
  expect([await asks(cookie), await asks(wei)]).toEqual([
    [{ child: 'acc-lily', name: 'Lily Chen' }],
    [],
  ])
  const by = `${path}/requests/acc-lily`
  const stranger = {
    cookie: wei,
    headers: { 'step-up': await host.prove(wei, 'guardian', 'acc-lily') },
  }
  expect((await host.call('POST', `${by}/confirmation`, stranger)).status).toBe(404)
  expect((await host.call('POST', `${by}/refusal`, { cookie: wei })).status).toBe(404)
  const proof = { 'step-up': await host.prove(cookie, 'guardian', 'acc-lily') }
  const accepted = await host.call('POST', `${by}/confirmation`, { cookie, headers: proof })
  expect([accepted.status, await asks(cookie)]).toEqual([200, []])
  await expectOver(token, cookie)
  expect((await logOfLily()).at(-1)).toMatchObject({ type: 'guardian.linked' })
})
