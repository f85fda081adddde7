import type { Send } from '../../contract/client.ts'
import { thisFrame } from '../hooks/frame.ts'

/** One call of a frame and its answer, as the studio shows it. */
export interface SeenCall {
  type: 'studio-call'
  frame: string
  method: string
  /** With its query, below the base of the API. */
  path: string
  /** 0 where no answer came. */
  status: number
  /** Milliseconds. */
  took: number
  request: string | null
  /** Absent for files. */
  response: string | null
  /** Ids of the events it caused. */
  events: readonly string[]
}

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
