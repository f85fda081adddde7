import type { Send } from '../contract/client.ts'
import type { TestHost } from './test-host.ts'

/** The app's way to a host in this process, as whoever holds the cookie. For tests only. */
export const sendTo =
  (host: TestHost, cookie: string, isOpen: () => boolean): Send =>
  async (request) => {
    const { method, url } = request
    if (!isOpen() && method !== 'GET') throw new TypeError('no network')
    const headers = Object.fromEntries(request.headers)
    const body = method === 'GET' ? undefined : await request.json()
    const path = url.slice(url.indexOf('/api/v1') + '/api/v1'.length)
    const { status, json } = await host.call(method, path, { cookie, body, headers })
    return Response.json(json, { status })
  }
