import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { ChildrenAndGuardians } from '../../contract/children.ts'
import type { ContentPage } from '../../contract/content.ts'
import type { ErasureView } from '../../contract/erasures.ts'
import type { DeleteAccount, PersonalInformationChoices } from '../../contract/schemas.ts'
import { pack } from '../../policy/pack.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { openHost, type TestHost } from '../test-host.ts'
import { type NoticeBody, noticeKind } from './records.ts'

const dayInS = 86_400
const privacy = '/account/settings/privacy'
const guardians = `${privacy}/children-and-guardians`
const posted = '/account/personal-information/posted-content'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
const lily = { 'on-behalf-of': 'acc-lily' }
const tea = 'campaign-tea-week'

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})
const signIn = (name: string) => host.signIn(`${name}@example.com`)
const later = async (seconds: number) => {
  host.advance(seconds)
  await host.settle()
}

async function call<T>(method: string, path: string, cookie: string, body = {}, headers = {}) {
  const answer = await host.call<T>(method, path, { cookie, body, headers })
  expect([path, answer.status]).toEqual([path, expect.toSatisfy((code) => code < 300)])
  return answer.json
}

async function choose(purpose: string, choice: string, cookie: string, headers = {}) {
  const path = `${privacy}/personal-information`
  const { purposes } = await call<PersonalInformationChoices>('GET', path, cookie, {}, headers)
  const etag = purposes.find(({ id }) => id === purpose)?.consent?.etag
  const match = { 'if-match': etag, ...headers }
  await call('PUT', `/consents/${purpose}`, cookie, { choice, shown }, match)
}

/** The partner of a campaign reads what was agreed to. */
async function disclose(cookie: string, authorisation = tea) {
  const path = '/demo/third-party-tokens'
  const { token } = await call<{ token: string }>('POST', path, cookie, { authorisation })
  await call('GET', '/third-party/profile', '', {}, { authorization: `Bearer ${token}` })
}

async function erasures(name: string): Promise<ErasureView[]> {
  const path = `${privacy}/activity-and-receipts/erasures`
  return (await call<{ erasures: ErasureView[] }>('GET', path, await signIn(name))).erasures
}
/** Cause, recipient and state of each, newest first. */
const told = async (name: string) =>
  (await erasures(name)).flatMap(({ cause, recipients }) =>
    recipients.map(({ recipient, state }) => [cause, recipient, state]),
  )

describe('a campaign’s consent that is withdrawn', () => {
  it('has its partner told only of what it had received, once', async () => {
    const mei = await signIn('mei')
    await choose(tea, 'given', mei)
    await choose(tea, 'withdrawn', mei)
    expect(await erasures('mei')).toEqual([])
    await choose(tea, 'given', mei)
    await disclose(mei)
    await choose(tea, 'withdrawn', mei)
    expect((await erasures('mei'))[0]).toMatchObject({
      cause: 'consent',
      backups: null,
      recipients: [{ recipient: tea, kind: 'service', name: 'Example Tea House' }],
    })
    await choose(tea, 'given', mei)
    await choose(tea, 'withdrawn', mei)
    expect(await told('mei')).toEqual([['consent', tea, 'to-be-told']])
    await host.settle()
    await later(7_200)
    expect(await told('mei')).toEqual([['consent', tea, 'confirmed']])
    // What is settled is in no list of work any more.
    expect(await host.deps.store.documents(noticeKind, { limit: 9 })).toEqual([])
  })

  it('and given again needs a new token, as does a service that was shut out and let in again', async () => {
    const mei = await signIn('mei')
    const clubs = '/third-party/clients/weekend-bazaar/authorisations'
    const shutOut = `${privacy}/authorization-management/weekend-bazaar`
    const ways = [
      [tea, () => choose(tea, 'given', mei), () => choose(tea, 'withdrawn', mei)],
      [
        'weekend-bazaar',
        () => call('POST', clubs, mei, { scopes: ['email'] }),
        () => call('DELETE', shutOut, mei),
      ],
    ] as const
    for (const [authorisation, give, end] of ways) {
      await give()
      const asked = { cookie: mei, body: { authorisation } }
      const { json } = await host.call<{ token: string }>('POST', '/demo/third-party-tokens', asked)
      const headers = { authorization: `Bearer ${json.token}` }
      const read = async () => (await host.call('GET', '/third-party/profile', { headers })).status
      expect(await read()).toBe(200)
      await end()
      expect(await read()).toBe(401)
      await give()
      expect(await read()).toBe(401)
    }
  })

  it('has it told too where everything is taken back at once', async () => {
    const mei = await signIn('mei')
    await choose(tea, 'given', mei)
    await disclose(mei)
    await call('POST', `${privacy}/personal-information/only-necessary`, mei, { shown })
    expect(await told('mei')).toEqual([['consent', tea, 'to-be-told']])
  })

  it('leaves a partner out of the account’s erasure only while nothing went to it since', async () => {
    const tellings = async () => {
      const all = await host.deps.store.documents<NoticeBody>(noticeKind, { limit: 99 })
      return all.filter(
        ({ body: { cause, recipient } }) => cause === 'account' && recipient.id === tea,
      )
    }
    for (const [again, notices] of [
      [false, 0],
      [true, 1],
    ] as const) {
      host = openHost(createMemoryStore())
      const mei = await signIn('mei')
      await choose(tea, 'given', mei)
      await disclose(mei)
      await choose(tea, 'withdrawn', mei)
      await host.settle()
      if (again) {
        await choose(tea, 'given', mei)
        await disclose(mei)
      }
      await later(7_200)
      expect(await told('mei')).toEqual([['consent', tea, 'confirmed']])
      await host.eraseAccount(await signIn('mei'))
      expect(await tellings()).toHaveLength(notices)
    }
  })
})

/** Lily, with a campaign and a service that both received something as her guardian agreed to. */
async function guarded(): Promise<string> {
  const [child, guardian] = [await signIn('lily'), await signIn('wei')]
  await call('POST', `${guardians}/request`, child, { contact: 'wei@example.com' })
  const proof = await host.prove(guardian, 'guardian', 'acc-lily')
  const confirmation = `${guardians}/requests/acc-lily/confirmation`
  let view = await call<ChildrenAndGuardians>(
    'POST',
    confirmation,
    guardian,
    {},
    { 'step-up': proof },
  )
  for (const scope of ['collection', 'disclosure']) {
    const path = `${guardians}/children/acc-lily/consents/${scope}`
    const match = { 'if-match': view.children[0]?.etag ?? '' }
    view = await call('PUT', path, guardian, { choice: 'given', shown }, match)
  }
  await choose(tea, 'given', guardian, lily)
  await disclose(child)
  const scopes = ['nickname']
  await call('POST', '/third-party/clients/weekend-bazaar/authorisations', child, { scopes })
  return guardian
}

const both = (state: string) => [
  ['authorisation', 'weekend-bazaar', state],
  ['consent', tea, state],
]

describe('a guardian’s end', () => {
  it('has those told who had received something on their agreement', async () => {
    const guardian = await guarded()
    await call('POST', `${guardians}/children/acc-lily/end`, guardian, { shown })
    expect((await told('lily')).toSorted()).toEqual(both('to-be-told'))
    await host.settle()
    await later(7_200)
    expect((await told('lily')).toSorted()).toEqual(both('confirmed'))
  })

  it('counts also where only passing on is taken back', async () => {
    const guardian = await guarded()
    const { children } = await call<ChildrenAndGuardians>('GET', guardians, guardian)
    const path = `${guardians}/children/acc-lily/consents/disclosure`
    const match = { 'if-match': children[0]?.etag ?? '' }
    await call('PUT', path, guardian, { choice: 'withdrawn', shown }, match)
    expect((await told('lily')).toSorted()).toEqual(both('to-be-told'))
  })

  it('counts where it comes by itself, with the birthday', async () => {
    await guarded()
    await later(565 * dayInS)
    expect(await told('lily')).toEqual([])
    await later(2 * dayInS)
    expect((await told('lily')).toSorted()).toEqual(both('told'))
  })

  it('counts where the guardian’s own account goes', async () => {
    await host.eraseAccount(await guarded())
    expect((await told('lily')).toSorted()).toEqual(both('told'))
  })
})

describe('posted content that was taken down', () => {
  it('is followed to who had received it once it can’t come back, not before', async () => {
    const mei = await signIn('mei')
    await choose('translation', 'given', mei)
    const { items } = await call<z.infer<typeof ContentPage>>('GET', posted, mei)
    const [back, gone] = items.map(({ id }) => `${posted}/${id}`)
    await call('DELETE', back ?? '', mei)
    await call('DELETE', gone ?? '', mei)
    await call('POST', `${back}/restoration`, mei)
    await later(3_599)
    expect(await erasures('mei')).toEqual([])
    await later(1)
    const [erasure, ...others] = await erasures('mei')
    expect(others).toEqual([])
    expect(erasure).toMatchObject({ cause: 'records', categories: ['reviews'] })
    expect(erasure?.backups?.status).toBe('restricted')
    expect(erasure?.recipients.map(({ recipient }) => recipient)).toContain('translation')
    await later(2 * dayInS)
    expect(new Set((await told('mei')).map(([, , state]) => state))).toEqual(new Set(['confirmed']))
  })
})

it('tells a service once that was let in, shut out and let in again, when the account goes', async () => {
  const seoyeon = await signIn('seoyeon')
  const grant = (scopes: string[]) =>
    call('POST', '/third-party/clients/weekend-bazaar/authorisations', seoyeon, { scopes })
  await grant(['email'])
  await call('DELETE', `${privacy}/authorization-management/weekend-bazaar`, seoyeon)
  await grant(['nickname'])
  await host.eraseAccount(seoyeon)
  const { events } = await host.deps.store.load('acc-seoyeon')
  expect(events.map(({ type }) => type)).toEqual(['account.erased'])
  const all = await host.deps.store.documents<NoticeBody>(noticeKind, { limit: 99 })
  const services = all.filter(({ body: { recipient } }) => recipient.kind === 'service')
  const fields = services.map(({ body: { recipient } }) => recipient.fields.toSorted())
  expect(fields).toEqual([['account-name', 'email', 'nickname']])
})

describe('what was taken out just before the account goes', () => {
  const recipients = async () => {
    const all = await host.deps.store.documents<NoticeBody>(noticeKind, { limit: 99 })
    return all
      .filter(({ body }) => body.cause === 'account')
      .flatMap(({ body: { recipient } }) =>
        recipient.categories.includes('reviews') ? [recipient.id] : [],
      )
  }
  const preview = async (cookie: string) => {
    const path = '/account/settings/account-and-security/delete-account'
    const { recipients } = await call<DeleteAccount>('GET', path, cookie)
    return recipients.flatMap(({ recipient, categories }) =>
      categories.includes('reviews') ? [recipient] : [],
    )
  }
  const takeDownAll = async (mei: string) => {
    const { items } = await call<z.infer<typeof ContentPage>>('GET', posted, mei)
    for (const { id } of items) await call('DELETE', `${posted}/${id}`, mei)
  }

  it('is told with it, as the person read, although nothing of it was in its place any more', async () => {
    const mei = await signIn('mei')
    await choose('translation', 'given', mei)
    await host.askToErase(mei)
    await later(15 * dayInS - 1_800)
    const again = await signIn('mei')
    await takeDownAll(again)
    expect(await preview(again)).toEqual(['translation'])
    await later(1_900)
    expect(await recipients()).toEqual(['translation'])
  })

  it('is told again where it was erased before, and nobody had confirmed', async () => {
    const mei = await signIn('mei')
    await choose('translation', 'given', mei)
    const faults = [{ operation: 'recipient.translation', kind: 'network', times: 1_000 }]
    await host.call('PUT', '/demo/faults', { body: { faults } })
    await takeDownAll(mei)
    await later(7_200)
    const open = (await told('mei')).filter(([, id]) => id === 'translation')
    expect(new Set(open.map(([, , state]) => state))).toEqual(new Set(['to-be-told']))
    await host.eraseAccount(await signIn('mei'))
    expect(await recipients()).toEqual(['translation'])
  })
})
