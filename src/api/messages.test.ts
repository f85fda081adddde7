import { expect, it } from 'vitest'
import type { Chats } from '../contract/messages.ts'
import type { Removed } from '../contract/records.ts'
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
