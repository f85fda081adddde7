import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildrenAndGuardians } from '../contract/children.ts'
import type { Challenge, PersonalInformationChoices, Session } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/port.ts'
import { openHost, type TestHost } from './test-host.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const grown = { region: 'SG', birthDate: '1990-01-01' }
const child = { region: 'SG', birthDate: '2015-01-01' }

let store: Store
let host: TestHost
beforeEach(() => {
  store = createMemoryStore()
  host = openHost(store)
})

async function call<T>(method: string, to: string, body: unknown = {}, cookie = '') {
  const { status, headers, json } = await host.call<T>(method, to, { cookie, body })
  return { status, json, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
}
const codeOf = ({ challengeId }: Challenge) => host.codeOf(challengeId)

async function contact(identifier: string) {
  const { json } = await call<Challenge>('POST', '/registrations/challenges', { identifier })
  return { challengeId: json.challengeId, code: await codeOf(json) }
}

const register = (body: object) => call<Session>('POST', '/registrations', { shown, ...body })

async function grantOf(account: string, scopes: string[]): Promise<string> {
  const body = { account, scopes }
  return (await call<{ grant: string }>('POST', '/demo/example-id/grants', body)).json.grant
}

describe('the age gate', () => {
  it.each(pack.regions)(
    'of $id asks for a guardian below the region’s age, and keeps nothing',
    async ({ id: region, childAge }) => {
      const ask = async (birthDate: string) =>
        (await call('POST', '/registrations/age-check', { region, birthDate })).json
      expect(await ask(`${2026 - childAge}-11-10`)).toEqual({ guardianNeeded: false, childAge })
      expect(await ask(`${2026 - childAge}-11-11`)).toEqual({ guardianNeeded: true, childAge })
      expect(await store.documents('answer', { limit: 9 })).toEqual([])
    },
  )

  it.each([
    ['2190-01-01', 'future'],
    ['1850-01-01', 'too-old'],
  ])(
    'takes %s for a slip of the pen, and neither for a child nor for somebody of age',
    async (birthDate, code) => {
      const errors = [{ path: 'body.birthDate', code }]
      const born = { region: 'SG', birthDate }
      const checked = await call('POST', '/registrations/age-check', born)
      expect(checked).toMatchObject({ status: 400, json: { errors } })
      const refused = await register({ ...born, contact: await contact('slip@example.net') })
      expect(refused).toMatchObject({ status: 400, json: { errors } })
    },
  )

  it('registers no child without a guardian, and one with', async () => {
    const proven = await contact('kid@example.net')
    const refused = await register({ ...child, contact: proven })
    expect(refused).toMatchObject({ status: 409, json: { reason: 'guardian-needed' } })
    const ask = async (identifier: string) =>
      (await call<Challenge>('POST', '/registrations/guardian-challenges', { identifier })).json
    const other = await ask('lily@example.com')
    expect(await codeOf(other)).toBe('000000')
    const asked = await ask('wei@example.com')
    const given = await call<{ consent: string }>(
      'POST',
      `/registrations/guardian-challenges/${asked.challengeId}/verification`,
      { code: await codeOf(asked), shown },
    )
    const guardianConsent = given.json.consent
    const opened = await register({ ...child, contact: proven, guardianConsent })
    expect(opened).toMatchObject({ status: 201, json: { isChild: true, age: 11 } })
    const guardianLog = (await store.load('acc-wei')).events
    expect(guardianLog.at(-1)).toMatchObject({
      type: 'identity-check.agreed',
      action: 'guardian',
      shown,
    })
    const { events } = await store.load(opened.json.accountId)
    expect(events).toMatchObject([
      { type: 'account.opened', actor: { kind: 'guardian', id: 'wei' } },
      { type: 'guardian.asked', actor: { kind: 'person' } },
      { type: 'guardian.linked', guardianId: 'wei', actor: { kind: 'guardian', id: 'wei' } },
    ])
    const wei = await host.signIn('wei@example.com')
    const path = '/account/settings/privacy/children-and-guardians'
    const { json } = await call<ChildrenAndGuardians>('GET', path, {}, wei)
    expect(json.children).toMatchObject([{ id: opened.json.accountId, age: 11 }])
    // Unlinked, the next call for the child fails.
    const headers = { 'on-behalf-of': opened.json.accountId }
    const choices = '/account/settings/privacy/personal-information'
    const look = () => host.call('GET', choices, { cookie: wei, headers })
    expect((await look()).status).toBe(200)
    await call('POST', `${path}/children/${opened.json.accountId}/end`, { shown }, wei)
    expect((await look()).status).toBe(404)
    // Neither kind of proof passes for the other: this one is for a child without an account yet.
    const elsewhere = await host.prove(wei, 'guardian', 'acc-lily')
    for (const guardianConsent of [elsewhere, 'x'.repeat(43)]) {
      const swapped = await register({ ...child, contact: proven, guardianConsent })
      expect(swapped).toMatchObject({ status: 409, json: { reason: 'guardian-needed' } })
    }
    const twice = await register({
      ...child,
      contact: await contact('kid2@example.net'),
      guardianConsent,
    })
    expect(twice.status).toBe(409)
  })
})

describe('registering', () => {
  it('opens an account with no records, no birth date and no optional consent', async () => {
    const { status, json, cookie } = await register({
      ...grown,
      contact: await contact('New@Example.net'),
    })
    expect(status).toBe(201)
    expect(json).toMatchObject({ email: 'new@example.net', age: null, isChild: false })
    expect(JSON.stringify((await store.load(json.accountId)).events)).not.toContain('1990')
    const path = '/account/settings/privacy/personal-information'
    const choices = await call<PersonalInformationChoices>('GET', path, {}, cookie)
    const optional = choices.json.purposes.filter(({ consent }) => consent)
    expect(new Set(optional.map(({ consent }) => consent?.choice))).toEqual(new Set(['unasked']))
    // The profile, and the entry that says the account was opened.
    const home = await call<{ records: number }>('GET', '/account', {}, cookie)
    expect(home.json.records).toBe(2)
  })

  it('of a contact that has an account is told only to who can read its code', async () => {
    const asked = await call('POST', '/registrations/challenges', { identifier: 'wei@example.com' })
    expect(asked.status).toBe(201)
    host.advance(20)
    const refused = await register({ ...grown, contact: await contact('wei@example.com') })
    expect(refused).toMatchObject({ status: 409, json: { reason: 'already-registered' } })
  })

  it('needs a contact, and a code that was sent for registering', async () => {
    expect((await register(grown)).json).toMatchObject({ errors: [{ path: 'body.contact' }] })
    const { json } = await call<Challenge>('POST', '/sign-in/challenges', {
      identifier: 'wei@example.com',
    })
    const wrong = { challengeId: json.challengeId, code: await codeOf(json) }
    expect((await register({ ...grown, contact: wrong })).status).toBe(401)
  })
})

describe('signing in over Example ID', () => {
  const over = (grant: string) => call<Session>('POST', '/sign-in/third-party', { grant })

  it('leads a linked person in, each grant once, until the link is ended', async () => {
    const grant = await grantOf('mei', ['account-name'])
    const { json, cookie } = await over(grant)
    expect(json.name).toBe('Mei Tan')
    expect((await over(grant)).status).toBe(401)
    expect((await store.load('acc-mei')).events.at(-1)).toMatchObject({
      type: 'authorisation.used',
      authorisationId: 'example-id',
    })
    await call(
      'DELETE',
      '/account/settings/privacy/authorization-management/example-id',
      {},
      cookie,
    )
    expect((await over(await grantOf('mei', ['account-name']))).json).toMatchObject({
      reason: 'not-linked',
    })
  })

  it('opens an account with only the fields that were let through', async () => {
    const grant = await grantOf('rin', ['account-name', 'email'])
    expect((await over(grant)).json).toMatchObject({ reason: 'not-linked' })
    const { json, cookie } = await register({ ...grown, grant })
    expect(json).toMatchObject({ email: 'rin@example.com', avatar: null })
    expect(json.name).not.toBe('Rin')
    const path = '/account/settings/privacy/authorization-management'
    expect((await call('GET', path, {}, cookie)).json).toMatchObject({
      authorisations: [{ id: 'example-id', scopes: ['account-name', 'email'] }],
    })
    const again = await over(await grantOf('rin', ['account-name']))
    expect(again.json.accountId).toBe(json.accountId)
  })

  it('registers a child whose guardian agreed, and links nothing with it yet', async () => {
    const { json: asked } = await call<Challenge>('POST', '/registrations/guardian-challenges', {
      identifier: 'wei@example.com',
    })
    const at = `/registrations/guardian-challenges/${asked.challengeId}/verification`
    const agreed = { code: await codeOf(asked), shown }
    const { consent: guardianConsent } = (await call<{ consent: string }>('POST', at, agreed)).json
    const grant = await grantOf('rin', ['account-name', 'email'])
    const { status, json } = await register({ ...child, grant, guardianConsent })
    expect([status, json.email, json.isChild]).toEqual([201, 'rin@example.com', true])
    const types = (await store.load(json.accountId)).events.map(({ type }) => type)
    expect(types).toEqual(['account.opened', 'guardian.asked', 'guardian.linked'])
    const again = await over(await grantOf('rin', ['account-name']))
    expect(again.json).toMatchObject({ reason: 'not-linked' })
    expect(await host.signIn('rin@example.com')).not.toBe('')
  })

  it('asks for a contact of one’s own where the e-mail was refused', async () => {
    const grant = await grantOf('rin', ['account-name', 'nickname'])
    expect((await register({ ...grown, grant })).status).toBe(400)
    const { json } = await register({ ...grown, grant, contact: await contact('+65 8123 4567') })
    expect(json).toMatchObject({ name: 'Rin', email: null })
  })
})

describe('letting a service receive fields of this account', () => {
  it('gives what was chosen and what signing in needs, and nothing else', async () => {
    const { cookie } = await call('POST', '/sign-in/third-party', {
      grant: await grantOf('mei', ['account-name']),
    })
    const path = '/third-party/clients/weekend-bazaar'
    expect((await call('GET', path, {}, cookie)).json).toMatchObject({ granted: [] })
    const given = await call(
      'POST',
      `${path}/authorisations`,
      { scopes: ['nickname', 'orders'] },
      cookie,
    )
    expect(given.json).toMatchObject({ scopes: ['account-name', 'nickname'] })
    const token = await call<{ token: string }>(
      'POST',
      '/demo/third-party-tokens',
      { authorisation: 'weekend-bazaar' },
      cookie,
    )
    expect(token.status).toBe(201)
  })
})

describe('browsing without an account', () => {
  it('finds by words, goes on page by page, and leaves nothing behind', async () => {
    const page = await call<{ items: { id: string }[]; next: string; total: number }>(
      'GET',
      '/catalogue?words=tea%20CLASSIC&limit=2',
    )
    expect(page.json.items).toHaveLength(2)
    const rest = await call<{ items: { id: string }[]; next: null }>(
      'GET',
      `/catalogue?words=tea%20CLASSIC&limit=48&cursor=${page.json.next}`,
    )
    expect(rest.json.items).toHaveLength(page.json.total - 2)
    expect((await call<{ total: number }>('GET', '/catalogue?words=zzz')).json.total).toBe(0)
    expect(await store.documents('profile', { limit: 9 })).toEqual([])
  })
})
