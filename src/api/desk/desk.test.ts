import { beforeEach, expect, it } from 'vitest'
import type { DeskCase, QueueEntry } from '../../contract/desk.ts'
import type { Problem } from '../../contract/problem-schema.ts'
import type { RightsRequest } from '../../contract/requests.ts'
import type { AccountHome } from '../../contract/schemas.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { openHost, type TestHost } from '../test-host.ts'

const base = '/account/customer-service/requests'
let host: TestHost
let mei: string
let ana: string
beforeEach(async () => {
  host = openHost(createMemoryStore())
  mei = await host.signIn('mei@example.com')
  ana = await host.signIn('ana@desk.example.com', '/desk')
})

const start = async (kind: string, cookie = mei) => {
  const body = { kind, words: 'Please look into this' }
  return (await host.call<RightsRequest>('POST', base, { cookie, body })).json
}
const look = async (id: string) =>
  (await host.call<DeskCase>('GET', `/desk/cases/${id}`, { cookie: ana })).json
const queue = async () =>
  (await host.call<{ cases: QueueEntry[] }>('GET', '/desk/queue', { cookie: ana })).json.cases
async function step<T = { status: string }>(id: string, body: object, cookie = ana) {
  const { request } = await look(id)
  const headers = { 'if-match': request.etag }
  return host.call<T>('POST', `/desk/cases/${id}/steps`, { cookie, body, headers })
}
/** Has the person confirm who they are, so that data can be opened or erased. */
async function confirm(id: string, cookie: string) {
  const shown = { locale: 'en', hash: 'a'.repeat(64), version: '1' }
  const ask = { cookie, body: { shown } }
  const path = `${base}/${id}/verification`
  const { challengeId } = (await host.call<{ challengeId: string }>('POST', path, ask)).json
  const body = { code: await host.codeOf(challengeId) }
  await host.call('POST', `${path}/${challengeId}`, { cookie, body })
}

it('refuses a person at the desk and staff in the centre, whatever name their token has', async () => {
  const { id } = await start('object')
  const [meiAsStaff, anaAsMei] = [mei.replace('s=', 's-desk='), ana.replace('s-desk=', 's=')]
  const paths = ['/desk/session', '/desk/queue', `/desk/cases/${id}`]
  for (const path of paths) {
    for (const cookie of [mei, meiAsStaff, undefined]) {
      expect((await host.call('GET', path, { cookie })).status).toBe(401)
    }
  }
  for (const path of ['/session', `${base}/${id}`, '/account']) {
    for (const cookie of [ana, anaAsMei]) {
      expect((await host.call('GET', path, { cookie })).status).toBe(401)
    }
  }
  const code = { cookie: mei, body: { action: 'take' }, headers: { 'if-match': '"x"' } }
  expect((await host.call('POST', `/desk/cases/${id}/steps`, code)).status).toBe(401)
})

it('signs staff out half an hour after they last did something, and after twelve hours', async () => {
  const after = async (minutes: number, method: string) => {
    host.advance(minutes * 60)
    const path = method === 'GET' ? '/desk/queue' : '/desk/cases/none/steps'
    const headers = { 'if-match': '"none"' }
    const call = { cookie: ana, body: { action: 'take' }, headers }
    return (await host.call(method, path, call)).status
  }
  for (let act = 0; act < 28; act += 1) expect(await after(25, 'POST')).toBe(404)
  expect(await after(20, 'POST')).toBe(401)
  ana = await host.signIn('ana@desk.example.com', '/desk')
  expect([await after(29, 'POST'), await after(29, 'GET'), await after(2, 'GET')]).toEqual([
    404, 200, 401,
  ])
})

it('shows the nearest deadline first, and nobody’s name or words', async () => {
  const question = await start('officer-question')
  const objection = await start('object')
  const korea = await host.signIn('seoyeon@example.com')
  const urgent = await start('object', korea)
  const cases = await queue()
  expect(cases.map(({ id }) => id)).toEqual([urgent.id, objection.id, question.id])
  expect(cases[0]?.daysLeft).toBe(10)
  expect(JSON.stringify(cases)).not.toMatch(/Seo-yeon|look into/)
})

it('tells the person each look of staff, by name of the staff’s role', async () => {
  const { id } = await start('object')
  await look(id)
  const { events } = await host.deps.store.load('acc-mei')
  const last = events.at(-1)
  expect(last).toMatchObject({ type: 'staff.accessed', actor: { kind: 'staff', id: 'staff-ana' } })
  expect(JSON.stringify(events)).not.toContain('look into')
})

it('asks, answers, refuses with a ground, and hears the appeal', async () => {
  const { id } = await start('object')
  expect((await step(id, { action: 'take' })).json.status).toBe('in_progress')
  const asked = await step(id, { action: 'ask-input', words: 'Which ads?' })
  expect(asked.json.status).toBe('needs_input')
  const home = async () => (await host.call<AccountHome>('GET', '/account', { cookie: mei })).json
  const reference = expect.stringMatching(/^REQ-/)
  expect(await home()).toMatchObject({ asked: { id, reference }, news: [] })
  const path = `${base}/${id}`
  await host.call('POST', `${path}/messages`, { cookie: mei, body: { words: 'All of them' } })
  expect((await home()).asked).toBeNull()
  const stray = await step<Problem>(id, { action: 'deny', ground: 'mood', words: 'No' })
  expect([stray.status, stray.json.reason]).toEqual([400, 'no-such-ground'])
  await step(id, { action: 'deny', ground: 'unrealistic', words: 'It cannot be done' })
  expect(await queue()).toEqual([])
  const refused = (await host.call<RightsRequest>('GET', path, { cookie: mei })).json
  expect([refused.status, refused.denial]).toEqual(['denied', 'unrealistic'])
  expect(refused.steps.map(({ words }) => words)).toContain('It cannot be done')
  await host.call('POST', `${path}/appeal`, { cookie: mei, body: { words: 'Look again' } })
  expect(await queue()).toMatchObject([{ id, status: 'received', appealed: true }])
})

it('tells of each answer until it was read, on all devices of the person and to nobody else', async () => {
  const arif = await host.signIn('arif@example.com')
  const other = await host.signIn('arif@example.com')
  const { id } = await start('object', arif)
  const path = `${base}/${id}`
  const news = async () =>
    (await host.call<AccountHome>('GET', '/account', { cookie: other })).json.news
  const read = async (until: string, cookie = arif) =>
    host.call<{ hasNews: boolean }>('PUT', `${path}/read`, { cookie, body: { step: until } })
  await step(id, { action: 'take' })
  expect(await news()).toEqual([])
  const answers = [
    ['message', { action: 'reply', words: 'We look' }],
    ['extended', { action: 'extend', reason: 'complex', day: '2026-12-10', words: 'More' }],
    ['denied', { action: 'deny', ground: 'unrealistic', words: 'No' }],
  ] as const
  const seen: string[] = []
  for (const [type, answer] of answers) {
    await step(id, answer)
    const { json } = await host.call<RightsRequest>('GET', path, { cookie: arif })
    seen.push(json.steps.at(-1)?.id ?? '')
    expect(await news()).toMatchObject([{ id, step: `request.${type}` }])
    const before = [(await look(id)).request, (await host.deps.store.load('acc-arif')).version]
    expect((await read(seen.at(-1) ?? '')).json).toEqual({ hasNews: false })
    expect(await news()).toEqual([])
    const { version } = await host.deps.store.load('acc-arif')
    expect([(await look(id)).request, version]).toEqual(before)
  }
  // A device that shows an older story takes nothing back, and nobody marks what is not theirs.
  expect((await read(seen[0] ?? '')).json).toEqual({ hasNews: false })
  expect((await read(seen[0] ?? '', mei)).status).toBe(404)
})

it('never acts on a version it has not seen', async () => {
  const { id } = await start('object')
  const headers = { 'if-match': (await look(id)).request.etag }
  await host.call('POST', `${base}/${id}/withdrawal`, { cookie: mei })
  const body = { action: 'fulfil', words: 'Done' }
  const late = await host.call('POST', `/desk/cases/${id}/steps`, { cookie: ana, body, headers })
  expect(late.status).toBe(412)
})

it('gives more time only within the law, with both dates', async () => {
  const arif = await host.signIn('arif@example.com')
  const { id } = await start('object', arif)
  expect((await look(id)).latest).toBe('2026-12-15')
  const more = { action: 'extend', reason: 'complex', words: 'Many files to look at' }
  expect((await step(id, { ...more, day: '2026-12-16' })).status).toBe(400)
  expect((await step(id, { ...more, day: '2026-12-10' })).status).toBe(200)
  const { json } = await host.call<RightsRequest>('GET', `${base}/${id}`, { cookie: arif })
  expect([json.extended?.from.day, json.extended?.to.day, json.day]).toEqual([
    '2026-11-25',
    '2026-12-10',
    '2026-12-10',
  ])
})

it('begins the deletion when it closes an account, or says what stands in the way', async () => {
  const close = async (cookie: string) => {
    const { id } = await start('close-account', cookie)
    await confirm(id, cookie)
    return step<Problem & { status: unknown }>(id, { action: 'fulfil', words: 'It will be closed' })
  }
  expect((await close(mei)).json.status).toBe('fulfilled')
  const { json } = await host.call<{ status: string }>('GET', '/session', { cookie: mei })
  expect(json.status).toBe('closing')
  const blocked = await close(await host.signIn('arif@example.com'))
  expect([blocked.status, blocked.json.reason]).toEqual([409, 'open-orders'])
})

const shown = { locale: 'en', hash: 'a'.repeat(64), version: '1' }
const consentOf = async (id: string) => {
  const path = '/account/settings/privacy/personal-information'
  type Choices = { purposes: { id: string; consent: { choice: string; etag: string } | null }[] }
  const { json } = await host.call<Choices>('GET', path, { cookie: mei })
  return json.purposes.find((purpose) => purpose.id === id)?.consent
}
const give = async (id: string) => {
  const headers = { 'if-match': (await consentOf(id))?.etag ?? '' }
  const body = { choice: 'given', shown }
  await host.call('PUT', `/consents/${id}`, { cookie: mei, body, headers })
  expect((await consentOf(id))?.choice).toBe('given')
}

it('never has a withdrawal that took nothing back: what it names ends as it is sent', async () => {
  await give('cart-reminders')
  await give('campaigns')
  const ask = (kind: string, purposes?: string[]) => {
    const body = { kind, ...(purposes && { stop: { purposes, shown } }) }
    return host.call<RightsRequest & Problem>('POST', base, { cookie: mei, body })
  }
  expect((await ask('withdraw')).json.reason).toBe('choose-what-stops')
  expect((await ask('withdraw', ['order'])).json.reason).toBe('no-such-purpose')
  const { json } = await ask('withdraw', ['cart-reminders'])
  expect(json.steps[0]?.stops).toEqual(['cart-reminders'])
  expect((await consentOf('cart-reminders'))?.choice).toBe('withdrawn')
  expect((await step(json.id, { action: 'fulfil', words: 'It is off' })).status).toBe(200)
  // Named in words only: staff end it for the person, in their own name.
  const objection = await ask('object')
  const done = { action: 'fulfil', words: 'No more campaigns', stop: ['campaigns'] }
  expect((await look(objection.json.id)).stoppable).toEqual(['campaigns'])
  expect((await step(objection.json.id, done)).status).toBe(200)
  expect((await consentOf('campaigns'))?.choice).toBe('withdrawn')
})

it('joins a request only with an open one of its kind, and takes up again what failed', async () => {
  const [first, other, second] = [
    await start('object'),
    await start('complaint'),
    await start('object'),
  ]
  expect((await look(second.id)).others.map(({ id }) => id)).toEqual([first.id])
  const join = (of: string) => step<Problem>(second.id, { action: 'duplicate', of })
  expect((await join(other.id)).json.reason).toBe('no-such-request')
  await step(second.id, { action: 'fail', words: 'A system is down' })
  expect((await step(second.id, { action: 'take' })).json.status).toBe('in_progress')
  expect((await join(first.id)).status).toBe(200)
})

it('calls a copy done only by having it made', async () => {
  const { id } = await start('copy')
  await confirm(id, mei)
  const path = '/account/settings/privacy/personal-info-download'
  type Copies = { exports: { status: string; records: number; expiresAt: string | null }[] }
  const copies = async () => (await host.call<Copies>('GET', path, { cookie: mei })).json.exports
  const done = { action: 'fulfil', words: 'Here it is' }
  expect((await step(id, done)).status).toBe(200)
  expect(await copies()).toMatchObject([{ status: 'in_progress' }])
  const { id: second } = await start('copy')
  await confirm(second, mei)
  expect((await step<Problem>(second, done)).json.reason).toBe('copy-under-way')
  await host.settle()
  // Whoever didn't see it being made has as long to fetch it as anybody.
  expect(await copies()).toMatchObject([
    { status: 'ready', expiresAt: expect.stringMatching(/^2026-11-17T/) },
  ])
})

it('gives an appeal to anybody but who refused the request, and says to whom', async () => {
  const { id } = await start('object')
  await step(id, { action: 'deny', ground: 'unrealistic', words: 'It cannot be done' })
  const words = { cookie: mei, body: { words: 'Look again' } }
  await host.call('POST', `${base}/${id}/appeal`, words)
  expect(await queue()).toMatchObject([{ id, notForYou: true }])
  const { deciders, request } = await look(id)
  expect(deciders).toEqual(['Bo Lindqvist', 'Chidi Okafor'])
  expect(request.actions.every(({ allowed }) => !allowed)).toBe(true)
  const answer = { action: 'fulfil', words: 'Done after all' }
  const own = await step<Problem>(id, answer)
  expect([own.status, own.json.reason]).toEqual([409, 'someone-else-decides'])
  const bo = await host.signIn('bo@desk.example.com', '/desk')
  expect((await step(id, answer, bo)).json.status).toBe('fulfilled')
})

it('erases what a fulfilled request to delete names, and nothing without a choice', async () => {
  const { id } = await start('delete')
  await confirm(id, mei)
  const { erasable } = await look(id)
  const offered = erasable.map(({ category }) => category)
  expect(offered).toContain('browsing-history')
  // A law keeps the orders.
  expect(offered).not.toContain('orders')
  const done = (erase: string[]) =>
    step<Problem>(id, { action: 'fulfil', words: 'It is erased', erase })
  for (const erase of [[], ['orders'], ['browsing-history', 'nothing']]) {
    expect((await done(erase)).json.reason).toBe('choose-what-to-erase')
  }
  expect((await done(['browsing-history', 'device-and-log'])).status).toBe(200)
  await host.settle()
  expect(await host.deps.store.countRecords('acc-mei', 'browsing-history')).toBe(0)
  const { json } = await host.call<RightsRequest>('GET', `${base}/${id}`, { cookie: mei })
  expect(json.erasures.map(({ categories }) => categories[0]).toSorted()).toEqual([
    'browsing-history',
    'device-and-log',
  ])
  const told = json.erasures.flatMap(({ recipients }) => recipients)
  expect(told.map(({ recipient }) => recipient)).toContain('technical-services')
})
