import { expect, it } from 'vitest'
import { createMemoryStore } from '../../stores/memory.ts'
import { keepCookie } from './cookie.ts'

it('keeps the cookie that was set last, however many tabs set one at once', async () => {
  const store = createMemoryStore()
  const set = ['a', 'b', 'c'].map((secret) => keepCookie(store, `session=${secret}; Path=/`))
  await Promise.all(set)
  expect(await store.document('cookie', 'session')).toMatchObject({
    body: 'session=c',
    revision: 3,
  })
})
