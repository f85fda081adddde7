import { BackendFailed, type News, type RequestBackend } from './port.ts'
import type { Protocol, WireCall } from './protocol.ts'

interface Connection {
  /** Without a slash at its end. */
  url: string
  /** Bearer token they gave us. */
  token?: string | undefined
  send: (request: Request) => Promise<Response>
}

/** Milliseconds to wait for an answer of theirs. */
const patienceInMs = 15_000

/** A protocol over HTTP, to whoever speaks it at `url`. */
export function connect(protocol: Protocol, { url, token, send }: Connection): RequestBackend {
  async function call(wire: WireCall, theirId: string): Promise<News> {
    const request = new Request(url + wire.path, {
      method: wire.method,
      headers: {
        accept: 'application/json',
        ...(wire.type && { 'content-type': wire.type }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceInMs),
      ...(wire.body !== undefined && { body: wire.body }),
    })
    const response = await send(request).catch((cause: unknown) => {
      throw new BackendFailed('It did not answer.', { retryable: true, cause })
    })
    if (!response.ok) {
      await response.body?.cancel()
      const retryable = response.status >= 500 || [408, 425, 429].includes(response.status)
      throw new BackendFailed(`It answered ${response.status}.`, { retryable })
    }
    try {
      return protocol.read(await response.json(), { theirId })
    } catch (cause) {
      throw new BackendFailed('It answered in another shape.', { retryable: true, cause })
    }
  }
  const { id, fields, limits } = protocol
  return {
    protocol: id,
    recipient: new URL(url).host,
    fields,
    limits,
    whyNot: (request) => protocol.whyNot(request),
    submit: async (request, now) => call(await protocol.submit(request, now), ''),
    look: (theirId) => call(protocol.look(theirId), theirId),
    revoke: async (theirId) => call(await protocol.revoke(theirId), theirId),
  }
}
