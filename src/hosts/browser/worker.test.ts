import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it, vi } from 'vitest'
import type { WireRequest, WireResponse } from './wire.ts'

/** The real worker, in the place of which this test stands: what it posts comes here. */
async function startWorker() {
  const answers = new Map<number, (answer: WireResponse) => void>()
  const scope = {
    onmessage: (_: { data: unknown }) => {},
    postMessage: (answer: WireResponse) => answers.get(answer.id)?.(answer),
  }
  vi.stubGlobal('self', scope)
  await import('./worker.ts')
  scope.onmessage({ data: { settings: {} } })
  return (call: WireRequest) =>
    new Promise<WireResponse>((resolve) => {
      answers.set(call.id, resolve)
      scope.onmessage({ data: call })
    })
}

it('says that the page is too old where a newer one has been, and leaves the database alone', async () => {
  const newer = await openDB('privacy-centre', 99, {
    upgrade: (made) => void made.createObjectStore('later').put('kept', 'key'),
  })
  const send = await startWorker()
  const url = 'http://localhost/api/v1/health'
  const answer = await send({ id: 1, method: 'GET', url, headers: [], body: null })
  const problem = JSON.parse(await answer.body.text()) as object
  expect([answer.status, problem]).toMatchObject([503, { code: 'newer-data' }])
  expect([newer.version, await newer.get('later', 'key')]).toEqual([99, 'kept'])
})
