import { beforeEach, describe, expect, it } from 'vitest'
import type { Profile } from '../contract/profile.ts'
import type { Challenge, DeleteAccount } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/port.ts'
import { openHost, type TestHost } from './test-host.ts'

const path = '/account/personal-information'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

let store: Store
let host: TestHost
beforeEach(() => {
  store = createMemoryStore()
  host = openHost(store)
})

function call<T>(...request: Parameters<TestHost['call']>) {
  return host.call<T>(...request)
}
const signIn = (identifier = 'mei@example.com') => host.trySignIn(identifier)
const proof: TestHost['prove'] = (...ask) => host.prove(...ask)
const profileOf = async (cookie: string) => (await call<Profile>('GET', path, { cookie })).json
const eventsOf = async (account: string) => (await store.load(account)).events

describe('a profile', () => {
  it('changes only what is named, and the log names fields, not what they hold', async () => {
    const { cookie } = await signIn()
    const { etag } = await profileOf(cookie)
    const changed = await call<Profile>('PUT', path, {
      cookie,
      body: { nickname: 'Teapot', gender: 'other' },
      headers: { 'if-match': etag },
    })
    expect(changed.json).toMatchObject({
      nickname: 'Teapot',
      gender: 'other',
      phone: '+6580000001',
    })
    const log = await eventsOf('acc-mei')
    expect(log.slice(-2)).toMatchObject([
      { type: 'profile.supplemented', fields: ['gender'], clause: 'IV(1)' },
      { type: 'profile.corrected', fields: ['nickname'], clause: 'IV(1)' },
    ])
    expect(JSON.stringify(log)).not.toContain('Teapot')
  })

  it('is what a third party, the session and the export read from then on', async () => {
    const { cookie } = await signIn()
    const { etag } = await profileOf(cookie)
    const headers = { 'if-match': etag }
    await call('PUT', path, { cookie, body: { nickname: 'Teapot' }, headers })
    const { json } = await call<{ token: string }>('POST', '/demo/third-party-tokens', {
      cookie,
      body: { authorisation: 'parcel-pal' },
    })
    const bearer = { authorization: `Bearer ${json.token}` }
    const theirs = await call('GET', '/third-party/profile', { headers: bearer })
    expect(theirs.json).toMatchObject({ fields: { nickname: 'Teapot' } })
    expect((await call('GET', '/session', { cookie })).json).toMatchObject({ name: 'Teapot' })
  })

  it('refuses a stale version, a day to come, and a birthday where there are none', async () => {
    const { cookie } = await signIn()
    const put = (body: unknown, etag: string) =>
      call('PUT', path, { cookie, body, headers: { 'if-match': etag } })
    const { etag } = await profileOf(cookie)
    await put({ nickname: null }, etag)
    expect(await put({ nickname: 'Late' }, etag)).toMatchObject({
      status: 412,
      json: { current: { nickname: null } },
    })
    expect((await put({ birthDate: '2099-01-01' }, etag)).json).toMatchObject({
      errors: [{ path: 'body.birthDate', code: 'future' }],
    })
    const european = await signIn('jonas@example.com')
    const there = await profileOf(european.cookie)
    const refused = await call('PUT', path, {
      cookie: european.cookie,
      body: { birthDate: '1979-10-02' },
      headers: { 'if-match': there.etag },
    })
    expect(refused).toMatchObject({ status: 409, json: { reason: 'not-in-region' } })
  })
})

describe('a contact', () => {
  const askNew = (cookie: string, value: string, stepUp: string, kind = 'email') =>
    call<Challenge>('POST', `${path}/contacts/${kind}/challenges`, {
      cookie,
      body: { value },
      headers: { 'step-up': stepUp },
    })
  const put = (cookie: string, challengeId: string, code: string, stepUp: string, kind = 'email') =>
    call<Profile>('PUT', `${path}/contacts/${kind}`, {
      cookie,
      body: { challengeId, code },
      headers: { 'step-up': stepUp },
    })

  it('signs in once both are proven, and the old one no more', async () => {
    const { cookie } = await signIn()
    const stepUp = await proof(cookie, 'change-contact', 'email')
    const { json } = await askNew(cookie, ' Tea@Example.net ', stepUp)
    expect((await signIn()).status).toBe(201)
    const pending = await call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'mei@example.com' },
    })
    const underWay = await host.codeOf(pending.json.challengeId)
    const changed = await put(cookie, json.challengeId, await host.codeOf(json.challengeId), stepUp)
    expect(changed.json.email).toBe('tea@example.net')
    expect((await signIn()).status).toBe(401)
    expect((await signIn('TEA@example.net')).status).toBe(201)
    const late = `/sign-in/challenges/${pending.json.challengeId}/verification`
    expect((await call('POST', late, { body: { code: underWay } })).status).toBe(401)
    expect(JSON.stringify(await eventsOf('acc-mei'))).not.toContain('tea@example.net')
  })

  it('needs a proof for this contact, and a code for this kind', async () => {
    const { cookie } = await signIn()
    expect((await askNew(cookie, 'tea@example.net', '')).status).toBe(403)
    expect(
      (await askNew(cookie, 'tea@example.net', await proof(cookie, 'export'))).json,
    ).toMatchObject({ code: 'step-up-invalid' })
    const forPhone = await proof(cookie, 'change-contact', 'phone')
    expect((await askNew(cookie, 'tea@example.net', forPhone)).status).toBe(403)
    const phone = await askNew(cookie, '+65 8000 9999', forPhone, 'phone')
    const code = await host.codeOf(phone.json.challengeId)
    const forEmail = await proof(cookie, 'change-contact', 'email')
    expect((await put(cookie, phone.json.challengeId, code, forEmail)).status).toBe(401)
    expect((await profileOf(cookie)).email).toBe('mei@example.com')
  })

  it('of somebody else is told only to whoever can read it, and changes nothing', async () => {
    const { cookie } = await signIn()
    const stepUp = await proof(cookie, 'change-contact', 'email')
    const { status, json } = await askNew(cookie, 'wei@example.com', stepUp)
    expect(status).toBe(201)
    const refused = await put(cookie, json.challengeId, await host.codeOf(json.challengeId), stepUp)
    expect(refused).toMatchObject({ status: 409, json: { reason: 'contact-taken' } })
    expect((await profileOf(cookie)).email).toBe('mei@example.com')
  })

  it('can be removed as long as another stays', async () => {
    const { cookie } = await signIn()
    const remove = async (kind: string) =>
      call<Profile>('DELETE', `${path}/contacts/${kind}`, {
        cookie,
        headers: { 'step-up': await proof(cookie, 'change-contact', kind) },
      })
    expect((await remove('phone')).json.phone).toBeNull()
    expect((await signIn('+65 8000 0001')).status).toBe(401)
    expect(await remove('email')).toMatchObject({ status: 409, json: { reason: 'last-contact' } })
  })
})

describe('an address', () => {
  const add = (cookie: string, region: string, fields: object) =>
    call<Profile>('POST', `${path}/addresses`, { cookie, body: { region, fields } })

  it.each(pack.addressForms)(
    'in $region is accepted as its own form asks, and refused empty',
    async ({ region, fields }) => {
      const { cookie } = await signIn('seoyeon@example.com')
      const values = Object.fromEntries(
        fields.map(({ id, example }) => [id, example ?? (id === 'phone' ? '+82 10 0000' : 'Some')]),
      )
      expect((await add(cookie, region, values)).json.addresses).toMatchObject([
        { region, fields: values, isDefault: true },
      ])
      const empty = await add(cookie, region, {})
      expect(empty.json).toMatchObject({
        errors: fields
          .filter(({ required }) => required)
          .map(({ id }) => ({ path: `body.fields.${id}`, code: 'required' })),
      })
    },
  )

  it('leaves another as the default when the default goes', async () => {
    const { cookie } = await signIn()
    const { addresses } = await profileOf(cookie)
    const gone = await call<Profile>('DELETE', `${path}/addresses/${addresses[0]?.id}`, { cookie })
    expect(gone.json.addresses.map(({ isDefault }) => isDefault)).toEqual([true])
    expect((await call('DELETE', `${path}/addresses/none`, { cookie })).status).toBe(404)
  })
})

describe('erasing an account', () => {
  it('leaves no profile and frees its contacts', async () => {
    const { cookie } = await signIn()
    const { json } = await call<DeleteAccount>(
      'GET',
      '/account/settings/account-and-security/delete-account',
      { cookie },
    )
    await call('POST', '/account/settings/account-and-security/delete-account/requests', {
      cookie,
      body: { shown },
      headers: {
        'if-match': json.etag,
        'step-up': await proof(cookie, 'delete-account', json.etag),
      },
    })
    await call('PUT', '/demo/clock', { body: { advanceSeconds: 15 * 86_400 } })
    await host.settle()
    expect(await store.document('profile', 'acc-mei')).toBeUndefined()
    expect(await store.documents('identifier', { owner: 'acc-mei', limit: 9 })).toEqual([])
    expect((await signIn()).status).toBe(401)
    expect((await signIn('wei@example.com')).status).toBe(201)
  })
})
