import { expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../../contract/client.ts'
import { everyOperation } from '../../contract/every-operation.ts'
import type { Ping, Settings, WireRequest } from './wire.ts'
import { createWorkerSend } from './worker-send.ts'

it('gives up a call whose time is over, and asks for it no more', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const asked: string[] = []
  class SilentWorker {
    onmessage = (_: { data: Ping }) => {}
    postMessage(message: WireRequest | Settings | Ping) {
      if (message === 'ping') return
      if ('url' in message) asked.push(new URL(message.url).pathname)
      this.onmessage({ data: 'ping' })
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', SilentWorker)
  const over = new AbortController()
  const call = createClient(createWorkerSend(), 'http://localhost')
  const failed = call(everyOperation.getHealth, { signal: over.signal }).catch(
    (error: unknown) => error,
  )
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  over.abort(new DOMException('', 'TimeoutError'))
  expect(await failed).toMatchObject({ code: 'network' })
  // The worker that never answers is replaced; what nobody waits for is not asked again.
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})
