import { setCacheNameDetails } from 'workbox-core'
import { addPlugins, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'
import { isItself, onlyItself } from './only-itself.ts'
import type { ToWorker } from './to-worker.ts'

/** Written in by the build: the app itself, and the words of each language. Nothing of a person. */
declare const appFiles: PrecacheEntry[]
declare const wordFiles: Readonly<Record<string, string[]>>

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
const worker = globalThis as unknown as {
  clients: { claim(): Promise<void> }
  addEventListener(type: 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'message', listen: (event: Lasting & MessageEvent<ToWorker>) => void): void
}

/** Several of these apps may lie below one origin. */
const here = new URL('./', location.href).pathname
const wordsCache = `privacy-centre-words@${here}`
setCacheNameDetails({ prefix: '', suffix: '', precache: `privacy-centre-app@${here}` })

/** Seconds after which a page that the network owes is shown from here. */
const patience = 4
/** The API answers for itself, files of a person come from there too, and staff need the network. */
const neverFromHere = [/\/api\//, /\/desk(\/|$)/, /\/studio(\/|$)/]

// The page comes from the network whenever there is one: who may hold it and how it is protected
// is said there, and a new version is there after any reload.
const online = new NetworkOnly({ networkTimeoutSeconds: patience })
registerRoute(
  new NavigationRoute(
    async (asked) =>
      online.handle(asked).catch(async (failure: unknown) => {
        const page = await matchPrecache('./')
        if (!page) throw failure
        return page
      }),
    { denylist: neverFromHere },
  ),
)
const isWords = new Set(Object.values(wordFiles).flat().map(absolute))
registerRoute(
  ({ url }) => isWords.has(url.href),
  new CacheFirst({ cacheName: wordsCache, plugins: [onlyItself] }),
)
addPlugins([onlyItself])
precacheAndRoute(appFiles)

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), dropOldWords()]))
})

worker.addEventListener('message', (event) => {
  const { data, ports } = event
  if (data.type === 'keep-words') event.waitUntil(keepWords(data.language))
  if (data.type === 'is-yours') {
    ports[0]?.postMessage(appFiles.some(({ url }) => absolute(url) === data.script))
  }
})

function absolute(url: string): string {
  return new URL(url, location.href).href
}

/** A language is kept once it is used; all of them would be fetched for one. */
async function keepWords(language: string): Promise<void> {
  const cache = await caches.open(wordsCache)
  const here = new Set((await cache.keys()).map(({ url }) => url))
  const missing = (wordFiles[language] ?? []).filter((url) => !here.has(absolute(url)))
  // All or none: half a language is found out only where it is missed. The next start tries again.
  const files = await Promise.all(
    missing.map(async (url) => ({ request: new Request(url), response: await fetch(url) })),
  )
  if (!files.every(isItself)) return
  await Promise.all(files.map(({ request, response }) => cache.put(request, response)))
}

async function dropOldWords(): Promise<void> {
  const cache = await caches.open(wordsCache)
  const old = (await cache.keys()).filter(({ url }) => !isWords.has(url))
  await Promise.all(old.map((request) => cache.delete(request)))
}
