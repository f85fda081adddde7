import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { deleteDB, openDB } from 'idb'
import { expect, it } from 'vitest'
import { createApplication } from '../../api/application.ts'
import { testSurroundings } from '../../api/test-host.ts'
import { type Call, createClient } from '../../contract/client.ts'
import { operations } from '../../contract/operations.ts'
import { pack } from '../../policy/pack.ts'
import { createMemoryStore } from '../../stores/memory.ts'
import { type Intent, type OutboxEntry, unsent, waits } from './entry.ts'
import { createOutbox } from './outbox.ts'
import { createOutboxStore, type OutboxStore } from './store.ts'

const accountId = 'acc-mei'
const purpose = 'campaigns'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
type Choice = 'given' | 'withdrawn'
let databases = 0

/** The real rights API with one person signed in, behind a network that a test can spoil. */
async function realApi() {
  const store = createMemoryStore()
  const application = createApplication({
    store,
    policy: pack,
    now: () => '2026-11-10T10:00:00.000Z',
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    ...testSurroundings,
    log: () => {},
  })
  let cookie = ''
  const deliver = async (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', cookie)
    return application.fetch(new Request(request, { headers }))
  }
  const network = { send: deliver }
  const call = createClient((request) => network.send(request), 'http://localhost')
  const body = { identifier: 'mei@example.com' }
  const { challengeId } = await call(operations.requestSignInCode, { body })
  const { messages } = await call(operations.listSimulatedMessages, {
    query: { challenge: challengeId },
  })
  const response = await deliver(
    new Request(`http://localhost/api/v1/sign-in/challenges/${challengeId}/verification`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'sign-in' },
      body: JSON.stringify({ code: messages[0]?.code }),
    }),
  )
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ledger = async () =>
    (await store.load(accountId)).events.flatMap((event) =>
      'purpose' in event && event.purpose === purpose ? [event.type.replace('consent.', '')] : [],
    )
  return { call, deliver, network, ledger }
}

function openOutbox(store: OutboxStore, send: Call) {
  let busy = Promise.resolve()
  let alive = true
  const settled: unknown[] = []
  let timers: { at: number; work: () => void }[] = []
  let clock = 0
  /** What a tab was doing when it died never goes on. */
  const whileAlive =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!alive) return new Promise<Result>(() => {})
      const result = await work(...args)
      return alive ? result : new Promise<Result>(() => {})
    }
  const outbox = createOutbox({
    store: {
      add: whileAlive(store.add),
      put: whileAlive(store.put),
      remove: whileAlive(store.remove),
      all: whileAlive(store.all),
    },
    send: whileAlive(send as (...args: unknown[]) => Promise<unknown>) as Call,
    now: () => '2026-11-10T10:00:00.000Z',
    newKey: () => crypto.randomUUID(),
    random: () => 0,
    exclusively: (work) => {
      busy = busy.then(work)
      return busy
    },
    after(ms, work) {
      const timer = { at: clock + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    onChange: () => {},
    onSettled: (_entry, result) => settled.push(result),
  })
  const die = () => {
    alive = false
  }
  const wait = async (ms: number) => {
    clock += ms
    const due = timers.filter(({ at }) => at <= clock)
    timers = timers.filter(({ at }) => at > clock)
    for (const { work } of due) work()
    await busy
  }
  return { outbox, settled, die, wait }
}

const intentOf = (choice: Choice, etag: string): Intent => ({
  operation: 'changeConsent',
  params: { id: purpose },
  body: { choice, shown },
  etag,
  lane: 'consents',
  isWithdrawal: choice === 'withdrawn',
})

const firstEtag = `"consent-${purpose}-0"`
const currentEtag = async (call: Call) => {
  const { purposes } = await call(operations.getPersonalInformation, {})
  return purposes.find(({ id }) => id === purpose)?.consent?.etag ?? firstEtag
}

/** Ways a call can go wrong; the first is right. */
const ways = [
  'fine',
  'never-sent',
  'answer-lost',
  'twice',
  'unavailable',
  'html',
  'killed',
] as const
type Way = (typeof ways)[number]

async function spoiled(
  deliver: (request: Request) => Promise<Response>,
  request: Request,
  way: Way,
) {
  switch (way) {
    case 'fine':
      return deliver(request)
    case 'twice':
      await deliver(request.clone())
      return deliver(request)
    case 'unavailable':
      return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
    case 'html':
      await deliver(request)
      return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    case 'answer-lost':
    case 'killed':
      await deliver(request)
      throw new TypeError('network')
    case 'never-sent':
      throw new TypeError('network')
  }
}

const runs = Number(process.env.OUTBOX_RUNS ?? 500)

it('leaves one ledger entry per intent, in order, whatever the network does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          choice: fc.constantFrom<Choice>('given', 'withdrawn'),
          drains: fc.nat({ max: 2 }),
          tabDies: fc.boolean(),
          looksAgain: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      fc.array(fc.constantFrom(...ways), { maxLength: 12 }),
      async (intents, faults) => {
        const { call, deliver, network, ledger } = await realApi()
        const reliable = createClient(deliver, 'http://localhost')
        const earlier: Request[] = []
        network.send = async (request) => {
          const way = faults.shift() ?? 'fine'
          earlier.push(request.clone())
          // A copy of an older call that arrives late, out of order.
          if (way === 'twice') await deliver(earlier[0]?.clone() ?? request.clone())
          return spoiled(deliver, request, way)
        }
        const store = createOutboxStore(`property-${++databases}`)
        let { outbox, settled, die } = openOutbox(store, call)
        let etag = firstEtag
        for (const { choice, drains, tabDies, looksAgain } of intents) {
          // The screen asks anew after each confirmation, and whenever the person comes back.
          if (looksAgain || settled.length > 0) etag = await currentEtag(reliable)
          settled.length = 0
          await outbox.setPerson(accountId)
          await outbox.submit(intentOf(choice, etag), accountId)
          for (let times = drains; times > 0; times -= 1) await outbox.drain()
          if (tabDies) {
            die()
            ;({ outbox, settled, die } = openOutbox(store, call))
            etag = await currentEtag(reliable)
          }
        }
        faults.length = 0
        await outbox.setPerson(accountId)
        await outbox.drain()

        const choices = intents.map(({ choice }) => choice)
        const asMeant = choices.filter((choice, index) => choice !== choices[index - 1])
        expect(await ledger()).toEqual(asMeant)
        expect(await outbox.pending(accountId)).toEqual([])
      },
    ),
    { numRuns: runs },
  )
}, 3_600_000)

async function oneDevice() {
  const api = await realApi()
  const name = `device-${++databases}`
  const store = createOutboxStore(name)
  const { outbox, settled, wait } = openOutbox(store, api.call)
  await outbox.setPerson(accountId)
  const elsewhere = (choice: Choice, etag: string) =>
    createClient(api.deliver, 'http://localhost')(operations.changeConsent, {
      params: { id: purpose },
      body: { choice, shown },
      etag,
    })
  return { ...api, name, store, outbox, settled, wait, elsewhere }
}

const offline = () => Promise.reject(new TypeError('network'))

it('re-applies a withdrawal to what another device changed meanwhile', async () => {
  const { outbox, network, deliver, elsewhere, ledger } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.drain()
  await elsewhere('given', firstEtag)
  network.send = deliver
  await outbox.drain()
  expect(await ledger()).toEqual(['given', 'withdrawn'])
  expect(await outbox.pending(accountId)).toEqual([])
})

it('never sends a grant again after another device changed the same thing', async () => {
  const { outbox, network, deliver, elsewhere, ledger } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('given', firstEtag), accountId)
  await outbox.drain()
  const first = await elsewhere('given', firstEtag)
  await elsewhere('withdrawn', first.etag)
  network.send = deliver
  await outbox.drain()
  expect(await ledger()).toEqual(['given', 'withdrawn'])
  const [entry] = await outbox.pending(accountId)
  expect(entry?.refused).toEqual({ code: 'stale', reason: null })
})

it('keeps an intent for its own person while somebody else is signed in', async () => {
  const { outbox, network, deliver, ledger, store } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.drain()
  network.send = deliver
  await outbox.setPerson('acc-jonas')
  await outbox.setPerson(null)
  expect([await ledger(), (await store.all()).length]).toEqual([[], 1])
  await outbox.setPerson(accountId)
  expect([await ledger(), (await store.all()).length]).toEqual([['withdrawn'], 0])
})

it('keeps an intent when the session has ended', async () => {
  const { outbox, network, deliver, ledger } = await oneDevice()
  network.send = async () => new Response(null, { status: 401 })
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.drain()
  const [held] = await outbox.pending(accountId)
  expect(held && waits(held)).toBe(true)
  const refused = { ...held, refused: { code: 'not-found', reason: null } } as OutboxEntry
  expect(held && unsent([held, refused]), 'what is told when somebody signs out').toEqual([held])
  network.send = deliver
  await outbox.setPerson(accountId)
  expect(await ledger()).toEqual(['withdrawn'])
})

it('sends directly where the browser keeps nothing, and says so when that fails', async () => {
  const api = await realApi()
  const blocked: OutboxStore = {
    add: () => Promise.reject(new DOMException('blocked', 'QuotaExceededError')),
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    all: () => Promise.reject(new DOMException('blocked', 'InvalidStateError')),
  }
  const { outbox } = openOutbox(blocked, api.call)
  const done = await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  expect([done.saved, await api.ledger()]).toEqual([false, ['withdrawn']])
  api.network.send = offline
  await expect(outbox.submit(intentOf('given', firstEtag), accountId)).rejects.toThrow('network')
})

it('sends what waits although the browser dropped the database under it, and writes it down again', async () => {
  const { outbox, network, deliver, name, ledger } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.drain()
  await deleteDB(name)
  const seen = await outbox.pending(accountId)
  expect(await createOutboxStore(name).all()).toEqual(seen)
  expect(seen.map(({ body }) => body)).toEqual([{ choice: 'withdrawn', shown }])
  network.send = deliver
  await outbox.drain()
  expect([await ledger(), await outbox.pending(accountId)]).toEqual([['withdrawn'], []])
})

it('sends what it knows once although a newer app took the database over meanwhile', async () => {
  const { outbox, network, deliver, name, ledger } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('given', firstEtag), accountId)
  await outbox.drain()
  const newer = await openDB(name, 2)
  network.send = deliver
  await outbox.drain()
  const done = await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  expect([done.saved, await ledger()]).toEqual([false, ['given', 'withdrawn']])
  // The newer app finds the first one and sends it with the key it has.
  expect(await newer.count('entries')).toBe(1)
  newer.close()
})

it('tells what the server confirmed, and asks once a round, where a full disk takes nothing', async () => {
  const { network, deliver, store, call, elsewhere, ledger } = await oneDevice()
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const { outbox, settled } = openOutbox({ ...store, put: full, remove: full }, call)
  let asked = 0
  network.send = (request) => {
    asked += 1
    return deliver(request)
  }
  await outbox.setPerson(accountId)
  await outbox.submit(intentOf('given', firstEtag), accountId)
  await outbox.drain()
  expect([settled.length > 0, await ledger()]).toEqual([true, ['given']])
  await store.remove(1)
  await elsewhere('withdrawn', await currentEtag(call))
  asked = 0
  await outbox.submit(intentOf('given', firstEtag), accountId)
  await outbox.drain()
  // One round for the press and one more: the refusal could not be written down.
  expect([asked, await ledger()]).toEqual([2, ['given', 'withdrawn']])
})

it('holds no personal data: ids, choices and proof of the words only', async () => {
  const { outbox, network, store } = await oneDevice()
  network.send = offline
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  const [entry] = await store.all()
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(
    ['accountId', 'body', 'etag', 'id', 'isWithdrawal', 'key', 'lane', 'madeAt', 'operation']
      .concat(['params', 'refused', 'tries'])
      .toSorted(),
  )
  expect(JSON.stringify(entry)).not.toMatch(/Mei|example\.com/)
})

/** As the first version of the app wrote it, on a device that was off since. */
const firstWritten = {
  operation: 'changeConsent',
  params: { id: purpose },
  body: { choice: 'withdrawn', shown },
  etag: firstEtag,
  lane: 'consents',
  isWithdrawal: true,
  accountId,
  key: 'key-of-the-first-version',
  madeAt: '2026-11-24T18:00:00.000Z',
  tries: 3,
  refused: null,
}

it('sends what an app of before left on the device, and leaves what an app to come wrote', async () => {
  const name = `outbox-upgraded-${++databases}`
  const db = await openDB(name, 1, {
    upgrade: (made) =>
      void made.createObjectStore('entries', { keyPath: 'id', autoIncrement: true }),
  })
  const other = { operation: 'withdrawEverything', etag: '"everything-4"', key: 'of-a-later-one' }
  const toCome = { ...firstWritten, ...other }
  await db.add('entries', firstWritten)
  await db.add('entries', toCome)
  db.close()
  const api = await realApi()
  const store = createOutboxStore(name)
  const { outbox } = openOutbox(store, api.call)
  await outbox.setPerson(accountId)
  await outbox.drain()
  expect(await api.ledger()).toEqual(['withdrawn'])
  expect(await store.all()).toMatchObject([{ ...toCome, id: 2 }])
})

it('tries each lane again at its own time, whatever another lane waits for', async () => {
  const { outbox, network, deliver, wait } = await oneDevice()
  const tried: string[] = []
  network.send = async (request) => {
    const { pathname } = new URL(request.url)
    const isConsent = pathname.endsWith(purpose)
    tried.push(isConsent ? 'consents' : 'collecting')
    const seconds = isConsent ? '2' : '3600'
    return new Response(null, { status: 503, headers: { 'retry-after': seconds } })
  }
  await outbox.setPerson(accountId)
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.submit(
    { ...intentOf('withdrawn', '"x"'), params: { id: 'maps' }, lane: 'maps' },
    accountId,
  )
  await wait(0)
  tried.length = 0
  await wait(2_000)
  expect(tried).toEqual(['consents'])
  await wait(2_000)
  expect(tried).toEqual(['consents', 'consents'])
  network.send = deliver
  await wait(3_600_000)
  expect((await outbox.pending(accountId)).filter(({ refused }) => !refused)).toEqual([])
})

it('keeps a withdrawal with its key while the server is older than the data', async () => {
  const { outbox, network, deliver, store, ledger } = await oneDevice()
  const problem = { type: 'x', title: 'x', status: 503, code: 'newer-data', detail: 'x', next: 'x' }
  network.send = async () =>
    new Response(JSON.stringify(problem), {
      status: 503,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '60' },
    })
  await outbox.submit(intentOf('withdrawn', firstEtag), accountId)
  await outbox.drain()
  const [before] = await store.all()
  expect([before?.refused, await ledger()]).toEqual([null, []])
  network.send = deliver
  await outbox.drain()
  expect([await store.all(), await ledger()]).toEqual([[], ['withdrawn']])
})
