import { expect, it } from 'vitest'
import { everyOperation } from '../contract/every-operation.ts'
import type { Operation } from '../contract/operation.ts'
import { readPackFolder } from '../hosts/node/pack-folder.ts'
import { menuWithout, pathsLeftOut } from '../policy/left-out.ts'
import { pack } from '../policy/pack.ts'
import type { PolicyPack } from '../policy/schema.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost } from './test-host.ts'

const quillmoor = readPackFolder('packs/quillmoor')
if (!quillmoor.ok) throw new Error('The example pack is not whole.')
const without = ['wishlist', 'following', 'posted-content', 'personal-homepage', 'privacy-check-up']
const gone = {
  categories: ['wishlist', 'following', 'reviews'],
  purposes: ['personal-homepage', 'reviews'],
}
const kept = (list: 'categories' | 'purposes') => (one: { id: string }) =>
  !gone[list].includes(one.id)
const bare: PolicyPack = {
  ...pack,
  without,
  menu: menuWithout(pack.menu, without),
  categories: pack.categories.filter(kept('categories')),
  purposes: pack.purposes.filter(kept('purposes')).map((one) => ({
    ...one,
    categories: one.categories.filter((id) => kept('categories')({ id })),
  })),
}

it.each([
  ['messages', quillmoor.pack, ['messages']],
  ['all lists that only the homepage shows too', bare, gone.categories],
] as const)(
  'a pack that leaves out %s has nothing under it, and everything else',
  async (_, policy, categories) => {
    const host = openHost(createMemoryStore(), { policy })
    const cookie = await host.signIn('mei@example.com')
    const readings = Object.values<Operation>(everyOperation).filter(
      ({ method, path, session, demo }) =>
        method === 'GET' && session === 'person' && !demo && !path.includes('{'),
    )
    const leftOut = pathsLeftOut(policy).map((path) => `/${path}`)
    expect(leftOut.length).toBeGreaterThan(0)
    for (const { path } of readings) {
      const isOut = leftOut.some((one) => `${path}/`.startsWith(`${one}/`))
      const { status } = await host.call('GET', path, { cookie })
      expect([path, status]).toEqual([path, isOut ? 404 : 200])
    }
    for (const path of ['/account/messages/any', '/account/messages/any/do-not-disturb']) {
      const { status } = await host.call('PUT', path, { cookie })
      if (categories.some((id) => id === 'messages')) expect(status).toBe(404)
    }
    // Nothing lies where nobody could see it.
    for (const id of categories) {
      expect([id, await host.deps.store.countRecords('acc-mei', id, {})]).toEqual([id, 0])
    }
  },
)
