import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecordPage, RecordRemoval } from '../contract/records.ts'
import type { RecommendationManagement } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/port.ts'
import { loadAccount } from './call.ts'
import { readSignals } from './signals.ts'
import { openHost } from './test-host.ts'

const accountId = 'acc-mei'
const history = '/records/browsing-history'
const management = '/account/settings/privacy/recommendation-management'

/** The same store seen by a process that has counted nothing yet. */
const afresh = (store: Store): Store => new Proxy(store, {})

async function open() {
  const store = createMemoryStore()
  const host = openHost(store)
  let cookie = await host.signIn('mei@example.com')
  const call = <T>(method: string, path: string, body?: unknown, headers = {}) =>
    host.call<T>(method, path, { cookie, body, headers })
  const removals: string[] = []
  const acts = {
    async look(n: number) {
      await call('POST', `${history}/rows`, {
        itemId: `item-${String(1 + (n % 40)).padStart(3, '0')}`,
      })
    },
    async remove(n: number) {
      const { json } = await call<RecordPage>('GET', `${history}/rows?limit=20`)
      const ids = json.rows.slice(n % 5, (n % 5) + 3).map(({ id }) => id)
      if (ids.length === 0) return
      const done = await call<{ removal: RecordRemoval | null }>('POST', `${history}/removals`, {
        scope: 'rows',
        ids,
      })
      if (done.json.removal) removals.push(done.json.removal.id)
    },
    async clear() {
      const body = { scope: 'all' }
      const done = await call<{ removal: RecordRemoval | null }>(
        'POST',
        `${history}/removals`,
        body,
      )
      if (done.json.removal) removals.push(done.json.removal.id)
    },
    async restore(n: number) {
      const id = removals[n % Math.max(1, removals.length)]
      if (id) await call('POST', `${history}/removals/${id}/restoration`)
    },
    async reset(n: number) {
      const { json } = await call<RecommendationManagement>('GET', management)
      const headers = { 'if-match': json.etag }
      if (n % 2) await call('DELETE', `${management}/interests`, {}, headers)
      else await call('POST', `${management}/interests/reset/undo`, {}, headers)
    },
    async work() {
      await host.settle()
    },
    async wait(n: number) {
      host.advance(1 + (n % 3) * 90_000)
      cookie = await host.signIn('mei@example.com')
    },
  }
  const counted = async (over: Store) =>
    readSignals({ store: over }, await loadAccount(host.deps, accountId))
  return { store, acts, counted }
}

it('are what counting everything anew would give, whatever was done before', {
  timeout: 120_000,
}, async () => {
  const names = ['look', 'remove', 'clear', 'restore', 'reset', 'work', 'wait'] as const
  const step = fc.record({ act: fc.constantFrom(...names), n: fc.nat(1_000) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const { store, acts, counted } = await open()
      for (const { act, n } of steps) {
        await acts[act](n)
        expect(await counted(store)).toEqual(await counted(afresh(store)))
      }
    }),
    { numRuns: 12 },
  )
})

it('are counted once as long as nothing changed', async () => {
  const { store, acts, counted } = await open()
  let pages = 0
  const watched = new Proxy(store, {
    get(target, name: keyof Store) {
      if (name === 'records') {
        return (...args: Parameters<Store['records']>) => {
          if (args[2].limit === 1_000) pages += 1
          return target.records(...args)
        }
      }
      return target[name]
    },
  })
  const first = await counted(watched)
  expect(pages).toBeGreaterThan(0)
  pages = 0
  expect(await counted(watched)).toEqual(first)
  expect(pages).toBe(0)
  await acts.look(3)
  await counted(watched)
  expect(pages).toBeGreaterThan(0)
})

it('are neither shown nor decided by where they may not be used', async () => {
  const host = openHost(createMemoryStore())
  const read = async (cookie: string) => {
    const { json } = await host.call<RecommendationManagement>('GET', management, { cookie })
    return json
  }
  const child = await host.signIn('lily@example.com')
  expect((await read(child)).interests).toEqual([])
  const mei = await host.signIn('mei@example.com')
  const { personalised, interests } = await read(mei)
  expect(interests.length).toBeGreaterThan(0)
  const body = {
    choice: 'given',
    shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version },
  }
  const headers = { 'if-match': personalised.etag }
  const path = '/consents/personalised-recommendation'
  expect((await host.call('PUT', path, { cookie: mei, body, headers })).status).toBe(200)
  const decided = async () => {
    const at = '/account/customer-service/automated-decisions'
    const { json } = await host.call<{ decisions: { kind: string }[] }>('GET', at, { cookie: mei })
    return json.decisions.some(({ kind }) => kind === 'feed-order')
  }
  expect(await decided()).toBe(true)
  await host.askToErase(mei)
  expect([(await read(mei)).interests, await decided()]).toEqual([[], false])
})
