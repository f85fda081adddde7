import type { Send } from '../../contract/client.ts'
import { type SeenCall, thisFrame } from '../hooks/frame.ts'

/** Sends calls as this frame's own person, and tells the studio around it of each. */
export function framedSend(send: Send): Send {
  return async (request) => {
    const headers = new Headers(request.headers)
    if (thisFrame.frame) headers.set('x-studio-frame', thisFrame.frame)
    if (thisFrame.past) headers.set('x-studio-past', thisFrame.past)
    if (thisFrame.optOut) headers.set('x-global-privacy-control', '1')
    const body = request.method === 'GET' ? null : await request.text()
    const began = performance.now()
    const tell = async (response?: Response) => {
      if (!thisFrame.frame || parent === window) return
      const { pathname, search } = new URL(request.url)
      const isText = response?.headers.get('content-type')?.includes('json')
      const call: SeenCall = {
        type: 'studio-call',
        id: crypto.randomUUID(),
        frame: thisFrame.frame,
        method: request.method,
        path: pathname + search,
        status: response?.status ?? 0,
        took: Math.round(performance.now() - began),
        request: body,
        response: response && isText ? await response.clone().text() : null,
        events: response?.headers.get('x-demo-events')?.split(' ') ?? [],
      }
      parent.postMessage(call, location.origin)
    }
    try {
      const response = await send(new Request(request, { headers, ...(body !== null && { body }) }))
      await tell(response)
      return response
    } catch (error) {
      await tell()
      throw error
    }
  }
}
