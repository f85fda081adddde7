import { beforeEach, describe, expect, it } from 'vitest'
import type { RecordPage, RecordRemoval, RecordSet } from '../contract/records.ts'
import type { ActivityEntry, Challenge, Feed } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { BulkRecord } from '../stores/port.ts'
import { createApplication } from './application.ts'
import { testSurroundings } from './test-host.ts'

type Page = RecordPage
type Body = object | undefined
interface Removed {
  removal: RecordRemoval | null
  set: RecordSet
}

const account = 'acc-mei'
let store = createMemoryStore()
let application: ReturnType<typeof createApplication>
let cookie = ''
let serial = 0

async function send(method: string, path: string, body?: Body, headers: object = {}) {
  const response = await application.fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': `key-${++serial}`,
        ...headers,
      },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    }),
  )
  return { response, json: await response.json() }
}
async function ask<T>(method: string, path: string, body?: Body, headers?: object): Promise<T> {
  const { response, json } = await send(method, path, body, headers)
  expect([path, response.status < 300, response.status < 300 ? '' : json]).toEqual([path, true, ''])
  return json as T
}
const reasonOf = async (path: string) => {
  const { response, json } = await send('POST', path)
  return [response.status, json.reason]
}
const setOf = (category: string) => ask<RecordSet>('GET', `/records/${category}`)
const page = (category: string, query = '') =>
  ask<Page>('GET', `/records/${category}/rows?limit=100${query}`)
const remove = (category: string, body: object) =>
  ask<Removed>('POST', `/records/${category}/removals`, body)
const advance = (days: number) => ask('PUT', '/demo/clock', { advanceSeconds: days * 86_400 })
const undo = (category: string, removalId = '') =>
  `/records/${category}/removals/${removalId}/restoration`
async function settle() {
  for (let steps = 0; steps < 500 && (await application.runDue()) > 0; steps += 1);
}

async function signIn() {
  const asked = await ask<Challenge>('POST', '/sign-in/challenges', {
    identifier: 'mei@example.com',
  })
  const { messages } = await ask<{ messages: { code: string }[] }>(
    'GET',
    `/demo/messages?challenge=${asked.challengeId}`,
  )
  const path = `/sign-in/challenges/${asked.challengeId}/verification`
  const { response } = await send('POST', path, { code: messages[0]?.code })
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

beforeEach(async () => {
  store = createMemoryStore()
  cookie = ''
  application = createApplication({
    store,
    policy: pack,
    now: () => '2026-11-10T10:00:00.000Z',
    newId: () => `id-${++serial}`,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    ...testSurroundings,
    log: () => undefined,
  })
  await signIn()
})

describe('taking rows out of a list', () => {
  it('takes the named ones, and brings exactly them back', async () => {
    const before = await page('wishlist')
    const ids = before.rows.slice(3, 5).map(({ id }) => id)
    const { removal, set } = await remove('wishlist', { scope: 'rows', ids: [...ids, 'nonsense'] })
    expect([removal?.count, set.total]).toEqual([2, before.rows.length - 2])
    expect((await page('wishlist')).rows.map(({ id }) => id)).not.toContain(ids[0])

    const back = await ask<RecordSet>('POST', undo('wishlist', removal?.id))
    expect([back.total, back.removals]).toEqual([before.rows.length, []])
    expect(await page('wishlist')).toEqual(before)
    expect(await ask<RecordSet>('POST', undo('wishlist', removal?.id))).toEqual(back)
  })

  it('clears the list, and what is added later stays when that is undone', async () => {
    const before = await setOf('browsing-history')
    const { removal, set } = await remove('browsing-history', { scope: 'all' })
    expect([removal?.count, set.total]).toEqual([before.total, 0])
    await ask('POST', '/records/browsing-history/rows', { itemId: 'item-001' })
    expect((await page('browsing-history')).rows).toHaveLength(1)
    const back = await ask<RecordSet>('POST', undo('browsing-history', removal?.id))
    expect(back.total).toBe(before.total + 1)
  })

  it('is out of recommendations and copies at once', async () => {
    await remove('browsing-history', { scope: 'all' })
    const feed = await ask<Feed>('GET', '/feed?as=personalised')
    expect(feed.cards.filter(({ because }) => because !== null)).toEqual([])
    const { categories } = await ask<{ categories: { id: string; records: number }[] }>(
      'GET',
      '/account/settings/privacy/personal-info-download',
    )
    expect(categories.find(({ id }) => id === 'browsing-history')?.records).toBe(0)
  })

  it('is erased when its time is over, and never comes back', async () => {
    const [first] = (await page('following')).rows
    const one = await remove('following', { scope: 'rows', ids: [first?.id] })
    const all = await remove('following', { scope: 'all' })
    expect(await reasonOf(undo('following', one.removal?.id))).toEqual([409, 'cleared-later'])
    await advance(8)
    await settle()
    await signIn()
    for (const { removal } of [one, all]) {
      expect(await reasonOf(undo('following', removal?.id))).toEqual([410, 'removed-for-good'])
    }
    expect(await store.countRecords(account, 'following')).toBe(0)
    expect(await store.countRecords(account, `following~${one.removal?.id}`)).toBe(0)
    expect(await store.documents('removal', { owner: account, limit: 9 })).toEqual([])
    const { entries } = await ask<{ entries: ActivityEntry[] }>(
      'GET',
      '/account/settings/privacy/activity-and-receipts',
    )
    expect(entries.filter(({ type }) => type === 'records.erased')).toHaveLength(2)
  })

  it('can be erased without waiting', async () => {
    const { removal } = await remove('wishlist', { scope: 'all' })
    await ask('POST', `/records/wishlist/removals/${removal?.id}/erasure`)
    expect(await reasonOf(undo('wishlist', removal?.id))).toEqual([410, 'removed-for-good'])
    await settle()
    expect(await store.countRecords(account, 'wishlist')).toBe(0)
  })

  it('is refused where a law keeps what is there', async () => {
    const { response, json } = await send('POST', '/records/orders/removals', { scope: 'all' })
    expect([response.status, json.reason]).toEqual([409, 'not-removable-here'])
    expect((await setOf('orders')).actions).toEqual([
      { id: 'remove', allowed: false, reason: 'not-removable-here' },
    ])
  })
})

describe('pausing a list', () => {
  it('adds nothing while it is paused', async () => {
    const before = await setOf('search-history')
    const pause = (paused: boolean, etag = '') =>
      ask<RecordSet>('PUT', '/records/search-history/collection', { paused }, { 'if-match': etag })
    const search = () =>
      ask<object>('POST', '/records/search-history/rows', { kind: 'voice', words: 'clay teapot' })
    const paused = await pause(true, before.collection?.etag)
    expect(await search()).toEqual({ recorded: false, reason: 'paused' })
    expect((await setOf('search-history')).total).toBe(before.total)
    await pause(false, paused.collection?.etag)
    expect(await search()).toEqual({ recorded: true, reason: null })
    const [newest] = (await page('search-history', '&kind=voice&q=TEAPOT')).rows
    expect(newest?.title).toBe('clay teapot')
  })
})

describe('searching a long list', () => {
  const longest = 20_000
  beforeEach(async () => {
    for (let from = 0; from < longest; from += 1_000) {
      const rows = Array.from({ length: 1_000 }, (_, index): BulkRecord => {
        const number = from + index
        const at = new Date(Date.parse('2026-11-01') - number * 60_000).toISOString()
        const title = number === 17_777 ? 'Ｃéladon bowl 青瓷碗' : `Thing ${number}`
        return { id: `long-${number}`, at, data: { title } }
      })
      await store.putRecords(account, 'cart', rows)
    }
  })

  it.each(['celadon BOWL', '瓷'])('finds one row far back in short calls: %s', async (words) => {
    const found: string[] = []
    let looked = 0
    let cursor = ''
    do {
      const query = `&q=${encodeURIComponent(words)}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
      const { rows, next, looked: now } = await page('cart', query)
      expect(now).toBeLessThanOrEqual(5_000)
      found.push(...rows.map(({ id }) => id))
      looked += now
      cursor = next ?? ''
    } while (cursor)
    expect(found.filter((id) => id.startsWith('long'))).toEqual(['long-17777'])
    expect(looked).toBe((await setOf('cart')).total)
  })

  it('goes on right after the last row it gave', async () => {
    const first = await page('cart', '&q=thing')
    const second = await page('cart', `&q=thing&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(second.rows[0]?.title).toBe('Thing 100')
  })

  it('refuses a cursor that is not one', async () => {
    for (const cursor of ['nonsense', '["2026","\\u0000"]', '["2026",7]']) {
      for (const rows of ['/records/cart/rows', '/account/personal-information/posted-content']) {
        const { json } = await send('GET', `${rows}?cursor=${encodeURIComponent(cursor)}`)
        expect(json.errors).toEqual([{ path: 'query.cursor', message: 'Unknown cursor' }])
      }
    }
  })
})
