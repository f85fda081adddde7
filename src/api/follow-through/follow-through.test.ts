import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskNotice, ErasureView } from '../../contract/erasures.ts'
import type { DeletionOutcome } from '../../contract/schemas.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { openHost, type TestHost } from '../test-host.ts'
import { recipientsOf } from './recipients-of.ts'
import { noticeKind } from './records.ts'

const hour = 3_600
const dayInS = 24 * hour
const authorisations = '/account/settings/privacy/authorization-management'
let host: TestHost
let mei: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  mei = await host.signIn('mei@example.com')
})

// Signed in anew each time: no session lasts as long as these stories do.
async function list(): Promise<ErasureView[]> {
  const cookie = await host.signIn('mei@example.com')
  const path = '/account/settings/privacy/activity-and-receipts/erasures'
  return (await host.call<{ erasures: ErasureView[] }>('GET', path, { cookie })).json.erasures
}
const fail = (recipient: string, kind: string, times: number) =>
  host.call('PUT', '/demo/faults', {
    body: { faults: [{ operation: `recipient.${recipient}`, kind, times }] },
  })
const revoke = (id: string) => host.call('DELETE', `${authorisations}/${id}`, { cookie: mei })
const later = async (seconds: number) => {
  host.advance(seconds)
  await host.settle()
}
const statesOf = ({ recipients }: Pick<ErasureView, 'recipients'>) =>
  Object.fromEntries(recipients.map(({ recipient, state }) => [recipient, state]))
const staff = () => host.signIn('ana@desk.example.com', '/desk')
const desk = async () => {
  const call = { cookie: await staff() }
  const path = '/desk/erasure-notices'
  return (await host.call<{ notices: DeskNotice[] }>('GET', path, call)).json.notices
}
const act = (id: string, what: string, cookie: string) =>
  host.call('POST', `/desk/erasure-notices/${encodeURIComponent(id)}/acts`, {
    cookie,
    body: { act: what },
  })
const typesOf = async () => (await host.deps.store.load('acc-mei')).events.map(({ type }) => type)

describe('an authorisation that ended', () => {
  it('is told, asked, and confirmed, and each step is in the person’s log', async () => {
    expect((await revoke('parcel-pal')).status).toBe(200)
    expect(statesOf((await list())[0] as ErasureView)).toEqual({ 'parcel-pal': 'to-be-told' })
    await host.settle()
    expect(statesOf((await list())[0] as ErasureView)).toEqual({ 'parcel-pal': 'told' })
    await later(2 * hour)
    expect((await list())[0]).toMatchObject({
      cause: 'authorisation',
      backups: null,
      recipients: [
        { state: 'confirmed', nextAttemptAt: null, fields: ['account-name', 'nickname', 'email'] },
      ],
    })
    expect((await typesOf()).filter((type) => type.startsWith('erasure.'))).toEqual([
      'erasure.recorded',
      'erasure.told',
      'erasure.confirmed',
    ])
  })

  it('is tried again after a failure, and once only where the answer was lost', async () => {
    await fail('parcel-pal', 'answer-lost', 1)
    await revoke('parcel-pal')
    await host.settle()
    expect((await list())[0]?.recipients[0]).toMatchObject({ state: 'to-be-told', attempts: 1 })
    const inbox = { owner: 'recipient:parcel-pal', limit: 10 }
    expect(await host.deps.store.documents('recipient-inbox', inbox)).toHaveLength(1)
    await later(60)
    expect((await list())[0]?.recipients[0]?.state).toBe('told')
    expect(await host.deps.store.documents('recipient-inbox', inbox)).toHaveLength(1)
  })

  it('that nobody can reach goes to staff after two weeks, who can have it tried again', async () => {
    await fail('parcel-pal', 'network', 1_000)
    await revoke('parcel-pal')
    for (let days = 0; days < 16; days += 1) await later(dayInS)
    expect((await list())[0]?.recipients[0]?.state).toBe('unreachable')
    const [notice] = await desk()
    expect(notice?.state).toBe('unreachable')
    expect(JSON.stringify(await desk())).not.toMatch(/mei|Mei/)
    await host.call('PUT', '/demo/faults', { body: { faults: [] } })
    const id = notice?.id ?? ''
    expect((await act(id, 'retry', mei)).status).toBe(401)
    expect((await act(id, 'retry', await staff())).status).toBe(200)
    await host.settle()
    await later(2 * hour)
    expect(await desk()).toEqual([])
    expect((await list())[0]?.recipients[0]?.state).toBe('confirmed')
    expect(await typesOf()).toContain('erasure.tried-again')
  })
})

describe('a recipient that was told and never confirms', () => {
  it('is asked for thirty days, then goes to staff, and the person reads how often', async () => {
    await revoke('parcel-pal')
    await host.settle()
    await fail('parcel-pal', 'network', 1_000)
    for (let days = 0; days < 31; days += 1) await later(dayInS)
    expect((await list())[0]?.recipients[0]?.state).toBe('unconfirmed')
    const { attempts, nextAttemptAt } = (await list())[0]?.recipients[0] ?? {}
    expect([attempts, nextAttemptAt]).toEqual([30, null])
    const asked = await typesOf()
    for (let days = 0; days < 5; days += 1) await later(dayInS)
    expect((await list())[0]?.recipients[0]).toMatchObject({ attempts })
    expect(await typesOf()).toEqual(asked)
    expect(asked).toContain('erasure.unconfirmed')

    const [notice] = await desk()
    expect(notice).toMatchObject({ state: 'unconfirmed', attempts })
    await host.call('PUT', '/demo/faults', { body: { faults: [] } })
    const cookie = await staff()
    expect((await act(notice?.id ?? '', 'retry', cookie)).status).toBe(200)
    expect((await act(notice?.id ?? '', 'retry', cookie)).status).toBe(409)
    await host.settle()
    await later(2 * hour)
    expect(await desk()).toEqual([])
    expect((await list())[0]?.recipients[0]?.state).toBe('confirmed')
  })
})

describe('a recipient that there is no line to', () => {
  it('is told by staff, and the person reads each step', async () => {
    await revoke('tea-tasting-club')
    await host.settle()
    expect((await list())[0]?.recipients[0]).toMatchObject({
      state: 'by-hand',
      nextAttemptAt: null,
    })
    const cookie = await staff()
    const [notice] = await desk()
    const allowed = (notice?.actions ?? []).filter((one) => one.allowed).map(({ id }) => id)
    expect([notice?.state, allowed]).toEqual(['by-hand', ['told', 'confirmed']])
    expect(notice?.subject).toMatch(/^[\w-]{43}$/)
    const id = notice?.id ?? ''
    expect((await act(id, 'retry', cookie)).status).toBe(409)
    expect((await act(id, 'told', mei)).status).toBe(401)
    expect((await act(id, 'told', cookie)).status).toBe(200)
    await later(hour)
    expect((await list())[0]?.recipients[0]).toMatchObject({ state: 'told', askedUntil: null })
    await later(31 * dayInS)
    expect((await list())[0]?.recipients[0]).toMatchObject({ state: 'unconfirmed', attempts: 0 })
    expect((await act(id, 'confirmed', await staff())).status).toBe(200)
    expect((await list())[0]?.recipients[0]?.state).toBe('confirmed')
    expect(await desk()).toEqual([])
    const { events } = await host.deps.store.load('acc-mei')
    const steps = events.filter(({ type }) => type.startsWith('erasure.'))
    expect(steps.map(({ type, actor }) => [type, (actor as { kind: string }).kind])).toEqual([
      ['erasure.recorded', 'person'],
      ['erasure.by-hand', 'system'],
      ['erasure.told', 'staff'],
      ['erasure.unconfirmed', 'system'],
      ['erasure.confirmed', 'staff'],
    ])
  })

  it('is nobody on a host that was given no lines: nothing fails for weeks', async () => {
    const bare = openHost(createMemoryStore(), {
      recipients: () => recipientsOf({ ...bare.deps, demo: false, recipients: undefined }),
    })
    const cookie = await bare.signIn('mei@example.com')
    await bare.call('DELETE', `${authorisations}/parcel-pal`, { cookie })
    await bare.settle()
    const { events } = await bare.deps.store.load('acc-mei')
    expect(events.at(-1)?.type).toBe('erasure.by-hand')
  })
})

describe('a cleared list', () => {
  it('locks its backups until their cycle ends, and says so when it has', async () => {
    const path = '/records/browsing-history/removals'
    const made = await host.call<{ removal: { id: string } }>('POST', path, {
      cookie: mei,
      body: { scope: 'all' },
    })
    expect(made.status).toBe(200)
    await later(8 * dayInS)
    const [erasure] = await list()
    expect(erasure).toMatchObject({
      cause: 'records',
      categories: ['browsing-history'],
      recipients: [],
      backups: { status: 'restricted', cycle: { days: 30, own: true } },
    })
    await later(29 * dayInS)
    expect((await list())[0]?.backups?.status).toBe('restricted')
    await later(2 * dayInS)
    expect((await list())[0]?.backups?.status).toBe('erased')
    expect(await typesOf()).toContain('erasure.backups-erased')
  })
})

describe('an erased account', () => {
  it('has everybody told who had received something, and its outcome says how far that is', async () => {
    await fail('cainiao', 'status', 2)
    await host.eraseAccount(mei)
    const [record] = await host.deps.store.documents<object>('erasure-record', { limit: 5 })
    const id = record?.id ?? ''
    const outcome = async () =>
      (await host.call<DeletionOutcome>('GET', `/deletions/${id}`)).json.erasure as ErasureView
    const states = statesOf(await outcome())
    expect(states).toMatchObject({ cainiao: 'to-be-told', 'parcel-pal': 'told', carriers: 'told' })
    // Nobody is told who got only what points to no one, or nothing at all.
    expect(Object.keys(states)).not.toContain('security-services')
    expect(Object.keys(states)).not.toContain('advertising-and-analytics')
    await later(hour)
    await later(2 * dayInS)
    await later(2 * dayInS)
    const { 'tea-tasting-club': tea, ...others } = statesOf(await outcome())
    expect(tea).toBe('by-hand')
    expect(new Set(Object.values(others))).toEqual(new Set(['confirmed']))
    await act(`${id}~tea-tasting-club`, 'confirmed', await staff())
    expect(statesOf(await outcome())['tea-tasting-club']).toBe('confirmed')
    await later(31 * dayInS)
    expect((await outcome()).backups?.status).toBe('erased')
    const notices = await host.deps.store.documents<{ subject: string }>(noticeKind, { limit: 99 })
    expect(notices.map(({ body }) => body.subject).join('')).toBe('')
    expect(JSON.stringify(notices)).not.toMatch(/acc-mei|mei@/)
  })
})
