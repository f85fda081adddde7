import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test } from 'vitest'
import { CallFailed } from '../../contract/problem.ts'
import { createReading, readableForInMs } from './reading.ts'
import { createReadingStore } from './reading-store.ts'

const start = Date.parse('2026-03-02T08:00:00Z')
const sessionOf = (accountId: string, signedInAt = '2026-03-02T07:00:00Z') => ({
  accountId,
  signedInAt,
})
const mei = sessionOf('mei')

let name: string
let count = 0
const open = new Set<ReturnType<typeof createReading>>()
/** What each page was told of: whether something is left. */
let told: boolean[] = []
beforeEach(() => {
  count += 1
  name = `reading-${count}`
  told = []
})

/** A page on this device: its own memory, the same storage. */
function openPage({ at = start, store = createReadingStore(name) } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const schedule = (work: () => void) => work()
  const remains = (something: boolean) => void told.push(something)
  const reading = createReading({ client, store, now: () => at, schedule, remains })
  const read = (key: readonly unknown[], data: unknown) =>
    client.setQueryData(key, data, { updatedAt: at })
  open.add(reading)
  return { client, reading, read }
}

/** What lies on the device once everything under way is written. */
async function onDevice() {
  await Promise.all([...open].map(({ written }) => written()))
  const { owner, queries } = await createReadingStore(name).all()
  return { owner, keys: queries.map(({ queryKey }) => queryKey.join('/')).sort() }
}

async function readAsMei(store = createReadingStore(name)) {
  const page = openPage({ store })
  page.reading.start()
  page.read(['session'], mei)
  page.read(['profile'], { nickname: 'Mei' })
  await onDevice()
  return page
}

test('what was read comes back in a page that reaches nobody', async () => {
  await readAsMei()
  const later = openPage({ at: start + 3_600_000 })
  expect(await later.reading.restore()).toBe(new Date(start).toISOString())
  expect(later.client.getQueryData(['session'])).toEqual(mei)
  expect(later.client.getQueryData(['profile'])).toEqual({ nickname: 'Mei' })
})

test('what is newer in memory stays', async () => {
  await readAsMei()
  const later = openPage({ at: start + 1_000 })
  later.read(['profile'], { nickname: 'May' })
  await later.reading.restore()
  expect(later.client.getQueryData(['profile'])).toEqual({ nickname: 'May' })
})

test('signing out leaves nothing, whatever was still under way', async () => {
  const page = await readAsMei()
  page.read(['account'], { name: 'Mei' })
  void page.reading.forget()
  page.read(['session'], mei)
  page.read(['profile'], { nickname: 'late' })
  expect(await onDevice()).toEqual({ owner: undefined, keys: [] })
  expect(await openPage().reading.restore()).toBeNull()
})

test('a session that was ended elsewhere leaves nothing', async () => {
  const page = await readAsMei()
  const ask = page.client.fetchQuery({
    queryKey: ['session'],
    queryFn: () => Promise.reject(new CallFailed('unauthenticated')),
  })
  await expect(ask).rejects.toThrow()
  expect(await onDevice()).toEqual({ owner: undefined, keys: [] })
  await expect.poll(() => told).toEqual([false])
})

test('what could not be wiped is never called gone', async () => {
  const wipe = () => Promise.reject(new DOMException('the disk is gone', 'UnknownError'))
  const page = await readAsMei({ ...createReadingStore(name), wipe })
  await expect(page.reading.forget()).rejects.toThrow('the disk is gone')
  await page.reading.end()
  expect(told).toEqual([true])
})

test('where the browser blocks storage nothing is left, although it refuses to wipe', async () => {
  const refuse = () => {
    throw new DOMException('Access is denied.', 'SecurityError')
  }
  const blocked = { deleteDatabase: refuse, databases: async () => refuse() } as never
  const working = globalThis.indexedDB
  globalThis.indexedDB = blocked
  await openPage().reading.end()
  globalThis.indexedDB = working
  expect(told).toEqual([false])
})

test.each([
  ['somebody else', sessionOf('ana')],
  ['the same person with another session', sessionOf('mei', '2026-03-02T09:00:00Z')],
])('%s finds nothing of the session before', async (_who, next) => {
  await readAsMei()
  const asking = openPage()
  asking.read(['session'], next)
  expect(await asking.reading.restore()).toBeNull()
  asking.reading.start()
  expect((await onDevice()).keys).toEqual(['session'])
})

test('another tab that still holds the session before writes nothing into the next one', async () => {
  const old = await readAsMei()
  const next = openPage()
  next.reading.start()
  next.read(['session'], sessionOf('ana'))
  await onDevice()
  old.read(['profile'], { nickname: 'Mei again' })
  expect((await onDevice()).keys).toEqual(['session'])
})

test('codes, the desk, samples and what the device says itself are never kept, and nothing is before somebody signs in', async () => {
  const page = openPage()
  page.reading.start()
  page.read(['catalogue', ''], { items: [] })
  expect((await onDevice()).keys).toEqual([])
  page.read(['session'], mei)
  page.read(['simulated-messages', 'challenge'], ['123456'])
  page.read(['desk', 'queue'], { cases: [] })
  page.read(['sample-people'], [])
  page.client.setQueryDefaults(['databases'], { meta: { ofDevice: true } })
  page.read(['databases'], ['privacy-centre-outbox'])
  expect((await onDevice()).keys).toEqual(['session'])
})

test('after 12 hours it is not shown any more, and gone', async () => {
  await readAsMei()
  const justBefore = openPage({ at: start + readableForInMs - 1 })
  expect(await justBefore.reading.restore()).not.toBeNull()
  const after = openPage({ at: start + readableForInMs })
  expect(await after.reading.restore()).toBeNull()
  expect(await onDevice()).toEqual({ owner: undefined, keys: [] })
})

test('what is old goes when the app opens, without anybody signing in', async () => {
  await readAsMei()
  openPage({ at: start + readableForInMs }).reading.start()
  expect(await onDevice()).toEqual({ owner: undefined, keys: [] })
})
