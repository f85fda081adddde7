import { expect, it } from 'vitest'
import { everyOperation } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import { readPackFolder } from '../hosts/node/pack-folder.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost } from './test-host.ts'

it('a pack that leaves out an entry has nothing under it, and everything else', async () => {
  const own = readPackFolder('packs/quillmoor')
  if (!own.ok) throw new Error('The example pack is not whole.')
  expect(own.pack.without).toEqual(['messages'])
  const host = openHost(createMemoryStore(), { policy: own.pack })
  const cookie = await host.signIn('mei@example.com')
  const readings = Object.values<Operation>(everyOperation).filter(
    ({ method, path, session, demo }) =>
      method === 'GET' && session === 'person' && !demo && !path.includes('{'),
  )
  for (const { path } of readings) {
    const { status } = await host.call('GET', path, { cookie })
    expect([path, status]).toEqual([path, path.startsWith('/account/messages') ? 404 : 200])
  }
  for (const path of ['/account/messages/any', '/account/messages/any/do-not-disturb']) {
    expect((await host.call('PUT', path, { cookie })).status).toBe(404)
  }
  // Nothing lies where nobody could see it.
  expect(await host.deps.store.countRecords('acc-mei', 'messages', {})).toBe(0)
})
