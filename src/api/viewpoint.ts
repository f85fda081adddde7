import type { DomainEvent } from '../engine/events.ts'
import type { Deps } from './deps.ts'

/*
 * How the studio looks at a demo host: several people in one browser, each in a frame with a
 * session of its own, and an account as it was some events ago. Hosts without sample people
 * never read these headers.
 */
const frameHeader = 'x-studio-frame'
const pastHeader = 'x-studio-past'

const frameOf = ({ headers }: Pick<Request, 'headers'>) =>
  /^[a-z0-9-]{1,20}$/.exec(headers.get(frameHeader) ?? '')?.[0]

/** The name under which a frame keeps its session; the page itself keeps the plain one. */
export function cookieNameIn(request: Pick<Request, 'headers'>, name: string): string {
  const frame = frameOf(request)
  return frame ? `${name}-in-${frame}` : name
}

/** `accountId:place`: up to which event the log is read. */
function pastOf(request: Request): { accountId: string; place: number } | undefined {
  const [, accountId = '', place = ''] =
    /^([\w-]{1,100}):(\d{1,6})$/.exec(request.headers.get(pastHeader) ?? '') ?? []
  return accountId ? { accountId, place: Number(place) } : undefined
}

/** The past is for looking: nothing in it can be changed. */
export const isReadOnly = (request: Request) => request.headers.has(pastHeader)

/** The host as the caller's frame sees it. */
export function seenFrom(deps: Deps, request: Request): Deps {
  const cookie = { ...deps.cookie, name: cookieNameIn(request, deps.cookie.name) }
  const past = pastOf(request)
  if (!past) return { ...deps, cookie }
  const store: Deps['store'] = {
    ...deps.store,
    async load(accountId) {
      const stream = await deps.store.load(accountId)
      if (accountId !== past.accountId) return stream
      const events = stream.events.slice(0, past.place)
      return { version: events.length, events }
    },
  }
  return { ...deps, cookie, store }
}

/** Tells the studio which events a call caused; there is nothing to tell where it caused none. */
export function eventsHeader(events: readonly DomainEvent[]): Record<string, string> {
  if (events.length === 0) return {}
  return { 'x-demo-events': events.map(({ id }) => id).join(' ') }
}
