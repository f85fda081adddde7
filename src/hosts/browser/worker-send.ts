import type { Send } from '../../contract/client.ts'
import type { Ping, Settings, WireRequest, WireResponse } from './wire.ts'
import workerUrl from './worker.ts?worker&url'

interface Waiting {
  message: WireRequest
  resolve(response: Response): void
  reject(why: Error): void
}

/** Milliseconds between two looks at a worker that owes an answer. */
const tickInMs = 1_000
/**
 * A browser tells nobody that it ended a worker. One that stays silent for so many looks is
 * replaced; looks are counted and not time, which also passes while a tab is frozen.
 */
const silentTicks = 5

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string }
}

/** Where browsers ask for Trusted Types, this one address is all that may become a worker. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('rights-api-worker', {
  createScriptURL: () => workerUrl,
})
const workerAddress = () => policy?.createScriptURL('') ?? workerUrl

/**
 * Sends calls to the rights API in a dedicated worker of this page. A service worker would lose
 * them on a hard reload, in private mode, or after the browser stopped it (ARCHITECTURE.md, Hosts).
 * A worker that died is replaced, and what it owed is asked again: calls carry their
 * Idempotency-Key, so nothing is done twice. Nothing else ever answers.
 */
export function createWorkerSend(settings: Settings['settings'] = {}): Send {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let worker: Worker | undefined
  let hasSpoken = false
  let silent = 0

  function start(): Worker {
    const started = new Worker(workerAddress(), { type: 'module' })
    hasSpoken = false
    silent = 0
    started.onmessage = ({ data }: MessageEvent<WireResponse | Ping>) => {
      hasSpoken = true
      silent = 0
      if (data !== 'ping') answer(data)
    }
    // One that never came up would not come up again either: better to say so.
    started.onerror = () => (hasSpoken ? replace() : giveUp())
    started.postMessage({ settings } satisfies Settings)
    for (const { message } of waiting.values()) started.postMessage(message)
    return started
  }

  function answer({ id, dropped, status, headers, body }: WireResponse) {
    if (dropped) waiting.get(id)?.reject(new TypeError('No answer came.'))
    else waiting.get(id)?.resolve(new Response(body, { status, headers }))
    waiting.delete(id)
  }

  function replace() {
    worker?.terminate()
    worker = start()
  }

  function giveUp() {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error('The rights API did not start.'))
    waiting.clear()
  }

  setInterval(() => {
    if (waiting.size === 0) return
    if (hasSpoken) silent += 1
    if (silent > silentTicks) replace()
    worker?.postMessage('ping' satisfies Ping)
  }, tickInMs)

  worker = start()
  return async (request) => {
    const id = ++lastId
    const message: WireRequest = {
      id,
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body: request.method === 'GET' ? null : await request.text(),
    }
    const { signal } = request
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        waiting.delete(id)
        reject(signal.reason)
      }
      signal.addEventListener('abort', giveUp, { once: true })
      worker ??= start()
      waiting.set(id, { message, resolve, reject })
      worker.postMessage(message)
    })
  }
}
