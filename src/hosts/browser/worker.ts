import { createApplication } from '../../api/application.ts'
import { dropHeader } from '../../api/faults.ts'
import { pack } from '../../policy/pack.ts'
import { openIndexedDbStore } from '../../stores/indexeddb.ts'
import type { Store } from '../../stores/port.ts'
import type { WireRequest, WireResponse } from './wire.ts'

const cookie = {
  // Scripts may not set or read the real cookie headers.
  requestHeader: 'x-session-cookie',
  responseHeader: 'x-set-session-cookie',
  name: 'session',
  attributes: 'Path=/',
}
const databaseName = 'privacy-centre'
const ready = openIndexedDbStore(databaseName).then((store) => ({
  store,
  application: createApplication({
    store,
    policy: pack,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
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
    demo: true,
    strict: true,
    cookie,
    log: ({ operation, status, error }) => {
      if (error) console.error(operation, status, error)
    },
  }),
}))

/** The cookie lies in the same database, so that every tab is signed in or out together. */
async function keepCookie(store: Store, value: string): Promise<void> {
  const found = await store.document('cookie', 'session')
  const put = { kind: 'cookie', id: 'session', owner: '', dueAt: '', body: value.split(';')[0] }
  await store.commit({ documents: [{ put, expectedRevision: found?.revision ?? 0 }] })
}

self.onmessage = async ({ data }: MessageEvent<WireRequest>) => {
  const { store, application } = await ready
  const headers = new Headers(data.headers)
  const kept = await store.document<string>('cookie', 'session')
  if (kept) headers.set(cookie.requestHeader, kept.body)
  const { method, url, body } = data
  const response = await application.fetch(new Request(url, { method, headers, body }))
  if (response.headers.has(dropHeader)) {
    self.postMessage({ id: data.id, dropped: true })
    return
  }
  const fresh = response.headers.get(cookie.responseHeader)
  if (fresh) await keepCookie(store, fresh)
  const answer: WireResponse = {
    id: data.id,
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== cookie.responseHeader),
    body: await response.blob(),
  }
  self.postMessage(answer)
}

/** Milliseconds between two looks for due work when there was none. */
const idleInMs = 250

async function work(): Promise<void> {
  const { application } = await ready
  // Two tabs must not do the same step at once: the lock makes one of them the worker.
  const done = await navigator.locks.request('privacy-centre-worker', () => application.runDue())
  setTimeout(work, done > 0 ? 0 : idleInMs)
}
void work()
