import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { FreshEntry, Jots } from './jots.ts'
import { createOutboxStore } from './store.ts'

const entryOf = (key: string): FreshEntry => ({
  operation: 'changeConsent',
  params: { id: 'campaigns' },
  body: { choice: 'withdrawn' },
  etag: '"consent-campaigns-1"',
  lane: 'consents',
  isWithdrawal: true,
  accountId: 'acc-mei',
  key,
  madeAt: '2026-11-10T10:00:00.000Z',
  tries: 0,
  refused: null,
})

/** What a device keeps for a test, and gives to every page on it. */
function device(): Jots & { kept: Map<string, FreshEntry> } {
  const kept = new Map<string, FreshEntry>()
  return {
    kept,
    put: (entry) => void kept.set(entry.key, entry),
    remove: (key) => void kept.delete(key),
    all: () => [...kept.values()],
  }
}

let databases = 0
const freshName = () => `store-${++databases}`

it('keeps an intent from the press on, before the database has said anything', async () => {
  const jots = device()
  const adding = createOutboxStore(freshName(), jots).add(entryOf('a'))
  expect([...jots.kept.keys()]).toEqual(['a'])
  await adding
  expect(jots.kept.size).toBe(0)
})

it('takes over what a page that is gone was about to write, once, although two tabs find it', async () => {
  const jots = device()
  const name = freshName()
  jots.put(entryOf('a'))
  const tabs = [createOutboxStore(name, jots), createOutboxStore(name, jots)]
  await Promise.all(tabs.map((tab) => tab.all()))
  expect((await tabs[0]?.all())?.map(({ key }) => key)).toEqual(['a'])
  expect(jots.kept.size).toBe(0)
})

it('leaves alone what another tab has written, sent and taken off the queue meanwhile', async () => {
  const jots = device()
  jots.put(entryOf('a'))
  const store = createOutboxStore(freshName(), jots)
  jots.remove('a')
  expect(await store.all()).toEqual([])
})

it('gives an entry that is there already its place, and not another', async () => {
  const store = createOutboxStore(freshName(), device())
  const first = await store.add(entryOf('a'))
  expect(await store.add(entryOf('a'))).toEqual(first)
  expect(await store.all()).toHaveLength(1)
})

it('forgets the note where the database takes nothing: the intent is sent directly then', async () => {
  const jots = device()
  const name = freshName()
  const store = createOutboxStore(name, jots)
  await store.all()
  const unclonable = { ...entryOf('a'), body: () => {} }
  await expect(store.add(unclonable)).rejects.toThrow()
  expect(jots.kept.size).toBe(0)
})
