import { expect, it } from 'vitest'
import type { Chats } from '../contract/messages.ts'
import type { Removed } from '../contract/records.ts'
import { chatsIn } from '../screens/account/messages/chats-in.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost } from './test-host.ts'

const path = '/account/messages'

async function mei() {
  const host = openHost(createMemoryStore())
  const cookie = await host.signIn('mei@example.com')
  const chats = async () => (await host.call<Chats>('GET', path, { cookie })).json.chats
  return { host, cookie, chats }
}

it('takes a chat out up to what was seen of it, however late that arrives', async () => {
  const { host, cookie, chats } = await mei()
  const [chat] = await chats()
  const { shop, messages, last } = chat ?? { shop: { id: '' }, messages: 0, last: { at: '' } }
  const seen = new Date(Date.parse(last.at) - 1).toISOString()
  const removed = await host.call<Removed>('DELETE', `${path}/${shop.id}?upTo=${seen}`, { cookie })
  expect(removed.json.removal?.count).toBe(messages - 1)
  expect((await chats()).find((one) => one.shop.id === shop.id)).toMatchObject({
    messages: 1,
    last,
  })
  await host.call('DELETE', `${path}/${shop.id}?upTo=${last.at}`, { cookie })
  expect((await chats()).map((one) => one.shop.id)).not.toContain(shop.id)
})

it('lists the chats of ten thousand messages in calls that are short, each chat once', async () => {
  const store = createMemoryStore()
  const host = openHost(store)
  const cookie = await host.signIn('mei@example.com')
  const before = (await host.call<Chats>('GET', path, { cookie })).json.chats
  const message = (index: number) => ({
    id: `many-${index}`,
    at: new Date(Date.parse('2026-11-09T00:00:00Z') - index * 1_000).toISOString(),
    data: { shopId: before[index % 2]?.shop.id, from: 'shop', text: `${index}`, language: 'en' },
  })
  for (let from = 0; from < 10_000; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, index) => message(from + index))
    await store.putRecords('acc-mei', 'messages', rows)
  }
  const pages: Chats[] = []
  let next: string | null = ''
  while (next !== null) {
    const query: string = next && `?cursor=${encodeURIComponent(next)}`
    const { json }: { json: Chats } = await host.call<Chats>('GET', path + query, { cookie })
    pages.push(json)
    next = json.next
  }
  expect(pages).toHaveLength(3)
  const counted = (page: Pick<Chats, 'chats'>) =>
    page.chats.reduce((sum, { messages }) => sum + messages, 0)
  expect(Math.max(...pages.map(counted))).toBeLessThanOrEqual(5_000)
  const chats = chatsIn(pages)
  expect(chats.map(({ shop }) => shop.id).toSorted()).toEqual(
    before.map(({ shop }) => shop.id).toSorted(),
  )
  expect(counted({ chats })).toBe(10_000 + counted({ chats: before }))
  const latest = chats.map(({ last }) => last.at)
  expect(latest).toEqual(latest.toSorted().toReversed())
  const unknown = await host.call('GET', `${path}?cursor=nonsense`, { cookie })
  expect(unknown.status).toBe(400)
})
