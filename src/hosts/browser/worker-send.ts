import type { Send } from '../../contract/client.ts'
import type { WireRequest, WireResponse } from './wire.ts'

/**
 * Sends calls to the rights API in a dedicated worker of this page. A service worker would lose
 * them on a hard reload, in private mode, or after the browser stopped it (ARCHITECTURE.md, Hosts).
 */
export function createWorkerSend(): Send {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(response: Response): void; reject(why: Error): void }>()
  let lastId = 0

  worker.onmessage = ({ data }: MessageEvent<WireResponse>) => {
    const { id, dropped, status, headers, body } = data
    if (dropped) waiting.get(id)?.reject(new TypeError('No answer came.'))
    else waiting.get(id)?.resolve(new Response(body, { status, headers }))
    waiting.delete(id)
  }
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('The rights API stopped working.'))
    waiting.clear()
  }

  return async (request) => {
    const id = ++lastId
    const message: WireRequest = {
      id,
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body: request.method === 'GET' ? null : await request.text(),
    }
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage(message)
    })
  }
}
