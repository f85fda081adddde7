import { expect, test } from 'vitest'
import { onlyItself } from './only-itself.ts'

const of = (path: string, type: string | null, given: ResponseInit & { from?: string } = {}) => {
  const response = new Response('x', given)
  if (type) response.headers.set('content-type', type)
  else response.headers.delete('content-type')
  if (given.from) Object.defineProperty(response, 'redirected', { value: true })
  return { request: new Request(`https://privacy.example/app/${path}`), response }
}

test.each([
  ['', 'text/html; charset=utf-8'],
  ['assets/start-1.js', 'text/javascript'],
  ['assets/words.json', 'application/json'],
  ['icon.svg', 'image/svg+xml'],
])('keeps %j of the type %s', async (path, type) => {
  const kept = of(path, type)
  expect(await onlyItself.cacheWillUpdate(kept)).toBe(kept.response)
})

test.each([
  ['a page in the place of a part', of('assets/start-1.js', 'text/html')],
  ['a part in the place of the page', of('', 'text/javascript')],
  ['what does not say what it is', of('assets/start-1.js', null)],
  ['an error', of('assets/start-1.js', 'text/javascript', { status: 503 })],
  ['what came from elsewhere', of('assets/start-1.js', 'text/javascript', { from: 'elsewhere' })],
])('does not keep %s', async (_, kept) => {
  expect(await onlyItself.cacheWillUpdate(kept)).toBeNull()
})
