import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildrenAndGuardians } from '../contract/children.ts'
import type { Problem } from '../contract/problem-schema.ts'
import type {
  AccountHome,
  DeleteAccount,
  PersonalInformationChoices,
  Receipt,
} from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { directoryEntry } from './directory.ts'
import { sampleByAccount } from './people.ts'
import { openHost, type TestHost } from './test-host.ts'

const privacy = '/account/settings/privacy'
const path = `${privacy}/children-and-guardians`
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const lily = { 'on-behalf-of': 'acc-lily' }

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

function call<T>(method: string, to: string, cookie = '', body = {}, headers = {}) {
  return host.call<T>(method, to, { cookie, body, headers })
}
const signIn = (name: string) => host.signIn(`${name}@example.com`)
const proof = async (cookie: string, action: string) => ({
  'step-up': await host.prove(cookie, action, 'acc-lily'),
})

it('checks who the guardian is only after they agreed to that very check', async () => {
  const guardian = await signIn('wei')
  const ask = (body: object) =>
    call<{ reason?: string }>('POST', '/step-up/challenges', guardian, body)
  const refused = await ask({ action: 'guardian' })
  expect([refused.status, refused.json.reason]).toEqual([400, 'consent-to-check-needed'])
  expect((await ask({ action: 'guardian', shown })).status).toBe(201)
  const { events } = await host.deps.store.load('acc-wei')
  expect(events.at(-1)).toMatchObject({ type: 'identity-check.agreed', clause: 'II(1).3', shown })
})

async function linked() {
  const [child, guardian] = [await signIn('lily'), await signIn('wei')]
  await call('POST', `${path}/request`, child, { contact: 'wei@example.com' })
  const confirmation = `${path}/requests/acc-lily/confirmation`
  expect((await call('POST', confirmation, guardian)).status).toBe(403)
  const { status, json } = await call<ChildrenAndGuardians>(
    'POST',
    confirmation,
    guardian,
    {},
    await proof(guardian, 'guardian'),
  )
  expect(status).toBe(200)
  return { child, guardian, etag: json.children[0]?.etag ?? '' }
}

describe('a guardian', () => {
  it('reaches the linked child and nobody else', async () => {
    const { guardian } = await linked()
    const mei = await signIn('mei')
    const choices = `${privacy}/personal-information`
    expect((await call('GET', choices, guardian, {}, lily)).status).toBe(200)
    for (const id of ['acc-mei', 'acc-nobody', 'acc-wei']) {
      const other = await call('GET', choices, guardian, {}, { 'on-behalf-of': id })
      expect([id, other.status]).toEqual([id, 404])
    }
    expect((await call('GET', choices, mei, {}, lily)).status).toBe(404)
    expect((await call('POST', `${path}/requests/acc-lily/refusal`, mei)).status).toBe(404)
    const ended = await call('POST', `${path}/children/acc-lily/end`, mei, { shown })
    expect(ended.status).toBe(404)
  })

  it('may do for a child only what the contract says', async () => {
    const { guardian } = await linked()
    const refused = await call('GET', `${privacy}/authorization-management`, guardian, {}, lily)
    expect(refused.status).toBe(403)
  })

  it('consents in their own name, in the child’s log', async () => {
    const { guardian, child, etag } = await linked()
    const consent = { choice: 'given', shown }
    const match = { 'if-match': etag }
    const scope = `${path}/children/acc-lily/consents/collection`
    expect((await call('PUT', scope, guardian, consent, match)).status).toBe(200)
    const { json } = await call<PersonalInformationChoices>(
      'GET',
      `${privacy}/personal-information`,
      guardian,
      {},
      lily,
    )
    const before = json.purposes.find(({ id }) => id === 'cart-reminders')?.consent
    const given = await call<{ receiptId: string }>(
      'PUT',
      '/consents/cart-reminders',
      guardian,
      consent,
      { 'if-match': before?.etag, ...lily },
    )
    expect(given.status).toBe(200)
    const to = `${privacy}/activity-and-receipts/${given.json.receiptId}`
    const receipt = await call<Receipt>('GET', to, child)
    expect(receipt.json.record).toMatchObject({
      pii_principal_id: 'acc-lily',
      event: { type: 'consent.given', actor: { kind: 'guardian', id: 'wei' } },
    })
    expect((await call('GET', to, guardian)).status).toBe(404)
  })

  it('asks for the deletion of the child’s account by the same proof as one’s own: for the version seen', async () => {
    const { guardian } = await linked()
    const to = '/account/settings/account-and-security/delete-account'
    const { etag } = (await call<DeleteAccount>('GET', to, guardian, {}, lily)).json
    const ask = async (target: string) => {
      const proof = await host.prove(guardian, 'delete-account', target)
      const headers = { 'if-match': etag, 'step-up': proof, ...lily }
      return (await call('POST', `${to}/requests`, guardian, { shown }, headers)).status
    }
    expect([await ask(''), await ask('acc-lily'), await ask(etag)]).toEqual([403, 403, 202])
    const { json } = await call<ChildrenAndGuardians>('GET', path, guardian)
    expect(json.children[0]?.deletionOn).not.toBeNull()
  })

  it('is refused from the next call on, once the link has ended', async () => {
    const { guardian } = await linked()
    const to = `${privacy}/personal-info-download`
    expect((await call('GET', to, guardian, {}, lily)).status).toBe(200)
    await call('POST', `${path}/children/acc-lily/end`, guardian, { shown })
    expect((await call('GET', to, guardian, {}, lily)).status).toBe(404)
  })
})

it('keeps everybody from a child but its guardian, also whoever has an account of the same name', async () => {
  await linked()
  const wei = sampleByAccount('acc-wei')
  if (!wei) throw new Error('nobody')
  const profile = { ...wei.profile, email: 'other@example.com', phone: null }
  await host.deps.store.commit({ documents: await directoryEntry('acc-other', profile) })
  const other = await host.signIn('other@example.com')
  const choices = `${privacy}/personal-information`
  expect((await call('GET', choices, other)).status).toBe(200)
  expect((await call('GET', choices, other, {}, lily)).status).toBe(404)
})

it('leaves nothing of a child with the guardian once its account is erased', async () => {
  const { guardian } = await linked()
  await call('POST', `${path}/children/acc-lily/end`, guardian, { shown })
  await call('POST', `${path}/request`, await signIn('lily'), { contact: 'wei@example.com' })
  await host.eraseAccount(await signIn('lily'))
  const { json } = await call<ChildrenAndGuardians>('GET', path, await signIn('wei'))
  expect([json.requests, json.children]).toEqual([[], []])
})

it('tells a child on its home that its grown-up is about to leave, and that there is none', async () => {
  const stand = async (name: string) => {
    const { json } = await call<AccountHome>('GET', '/account', await signIn(name))
    return json.guardian
  }
  expect([await stand('lily'), await stand('wei')]).toEqual(['none', null])
  const { guardian, etag } = await linked()
  expect(await stand('lily')).toBe('linked')
  await host.askToErase(guardian)
  // Until then they may refuse for the child, and agree to nothing.
  const scope = `${path}/children/acc-lily/consents/collection`
  const decide = async (choice: string) =>
    (await call<Problem>('PUT', scope, guardian, { choice, shown }, { 'if-match': etag })).json
  expect((await decide('given')).reason).toBe('guardian-leaves')
  expect((await decide('withdrawn')).reason).toBeUndefined()
  expect(await stand('lily')).toBe('leaving')
  host.advance(16 * 86_400)
  await host.settle()
  expect(await stand('lily')).toBe('ended')
})

it('leaves no link of a child that is erased', async () => {
  const { child } = await linked()
  await host.eraseAccount(child)
  expect(await host.deps.store.documents('guardianship', { limit: 9 })).toEqual([])
})

describe('naming a guardian', () => {
  it('is answered alike whether or not there is such an account', async () => {
    const child = await signIn('lily')
    const ask = (contact: string) =>
      call<ChildrenAndGuardians>('POST', `${path}/request`, child, { contact })
    const known = await ask('wei@example.com')
    const unknown = await ask('wen@example.com')
    expect([known.status, unknown.status]).toEqual([201, 201])
    expect(unknown.json).toEqual(known.json)
  })

  it('takes neither what is no contact nor the child’s own', async () => {
    const child = await signIn('lily')
    const ask = async (contact: string) => {
      const { json } = await call<Problem>('POST', `${path}/request`, child, { contact })
      return [json.status, json.reason, json.errors?.[0]?.path]
    }
    expect(await ask('hello')).toEqual([400, 'no-contact', 'body.contact'])
    expect(await ask(' Lily@Example.com')).toEqual([400, 'own-contact', 'body.contact'])
    const { json } = await call<ChildrenAndGuardians>('GET', path, child)
    expect(json.request).toBeNull()
  })

  it('never makes a child its own guardian', async () => {
    const child = await signIn('lily')
    await call('POST', `${path}/request`, child, { contact: 'lily@example.com' })
    const self = await call(
      'POST',
      `${path}/requests/acc-lily/confirmation`,
      child,
      {},
      await proof(child, 'guardian'),
    )
    expect(self.status).toBe(404)
  })
})
