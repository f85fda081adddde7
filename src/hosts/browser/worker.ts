import { backendOf } from '../../adapters/settings.ts'
import { createApplication } from '../../api/application.ts'
import { dropHeader } from '../../api/faults.ts'
import { problemResponse } from '../../api/problems.ts'
import { cookieNameIn } from '../../api/viewpoint.ts'
import { pack } from '../../policy/pack.ts'
import { openIndexedDbStore } from '../../stores/indexeddb.ts'
import { realWorld } from '../real-world.ts'
import { keepCookie } from './cookie.ts'
import type { Ping, Settings, WireRequest, WireResponse } from './wire.ts'

const cookie = {
  // Scripts may not set or read the real cookie headers.
  requestHeader: 'x-session-cookie',
  responseHeader: 'x-set-session-cookie',
  name: 'session',
  attributes: 'Path=/',
}
const databaseName = 'privacy-centre'
let opened: ReturnType<typeof open> | undefined
let tell: (settings: Settings['settings']) => void
const told = new Promise<Settings['settings']>((resolve) => {
  tell = resolve
})

/**
 * The host over its database, or why it has none: the browser gives it none, or a newer program
 * made it. After a refusal or a loss the next call opens it anew.
 */
function host(): Promise<Awaited<ReturnType<typeof open>> | 'no-storage' | 'newer-data'> {
  opened ??= open()
  return opened.catch((error: unknown) => {
    opened = undefined
    const isNewer = error instanceof DOMException && error.name === 'VersionError'
    return isNewer ? 'newer-data' : 'no-storage'
  })
}

async function open() {
  const store = await openIndexedDbStore(databaseName, () => {
    opened = undefined
  })
  const kinds = pack.desk.kinds.map(({ id }) => id)
  const application = createApplication({
    store,
    policy: pack,
    ...realWorld,
    host: {
      name: 'browser',
      store: 'indexeddb',
      stored: [
        {
          name: databaseName,
          kind: 'database',
          purpose: 'demo-data',
          life: null,
          readableByScripts: true,
        },
      ],
    },
    backend: await backendOf(await told, kinds, (request) => fetch(request)),
    demo: true,
    strict: true,
    cookie,
    log: ({ operation, status, error }) => {
      if (error) console.error(operation, status, error)
    },
  })
  return { store, application }
}

self.onmessage = ({ data }: MessageEvent<WireRequest | Settings | Ping>) => {
  if (data === 'ping') self.postMessage(data)
  else if ('settings' in data) tell(data.settings)
  else void answer(data)
}

async function answer(call: WireRequest): Promise<void> {
  try {
    self.postMessage(await respond(call))
  } catch (error) {
    console.error('The rights API could not answer.', error)
    self.postMessage({ id: call.id, dropped: true })
  }
}

async function respond({ id, method, url, body, ...call }: WireRequest) {
  const found = await host()
  if (typeof found === 'string') return toWire(id, problemResponse(found))
  const { store, application } = found
  const headers = new Headers(call.headers)
  const name = cookieNameIn({ headers }, cookie.name)
  const kept = await Promise.all(
    [name, `${name}-desk`].map((id) => store.document<string>('cookie', id)),
  )
  headers.set(cookie.requestHeader, kept.flatMap((found) => found?.body ?? []).join('; '))
  headers.set('x-user-agent', navigator.userAgent)
  const response = await application.fetch(new Request(url, { method, headers, body }))
  if (response.headers.has(dropHeader)) return { id, dropped: true }
  const fresh = response.headers.get(cookie.responseHeader)
  if (fresh) await keepCookie(store, fresh)
  return toWire(id, response)
}

async function toWire(id: number, response: Response): Promise<WireResponse> {
  return {
    id,
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== cookie.responseHeader),
    body: await response.blob(),
  }
}

/** Milliseconds between two looks for due work when there was none. */
const idleInMs = 250
let isFailing = false

/** Two tabs would do each step twice: where the browser has locks, one of them is the worker. */
const alone = (step: () => Promise<number>): Promise<number> =>
  navigator.locks ? navigator.locks.request('privacy-centre-worker', step) : step()

async function work(): Promise<void> {
  const done = await alone(async () => {
    const found = await host()
    return typeof found === 'string' ? 0 : found.application.runDue()
  }).catch((error: unknown) => {
    if (!isFailing) console.error('worker', error)
    isFailing = true
    return -1
  })
  if (done >= 0) isFailing = false
  setTimeout(work, done > 0 ? 0 : idleInMs)
}
void work()
