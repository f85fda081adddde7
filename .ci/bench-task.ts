import { parseArgs } from 'node:util'
import { Visitor } from '../e2e/kit/visitor.ts'
import { createApplication } from '../src/api/application.ts'
import { noObligations, type Person } from '../src/api/people.ts'
import { sampleRows } from '../src/api/seed.ts'
import { exportTarget } from '../src/contract/step-up-target.ts'
import type { Command, Context } from '../src/engine/command.ts'
import { decide } from '../src/engine/decide.ts'
import type { DomainEvent } from '../src/engine/events.ts'
import { evolve, initialState } from '../src/engine/state.ts'
import { pack } from '../src/policy/pack.ts'
import type { Store } from '../src/stores/port.ts'
import { openStore, type StoreKind } from './open-store.ts'

/** One measurement in a process of its own; prints its figures as one line of JSON. */
const { positionals } = parseArgs({ allowPositionals: true })
const [task = '', kind = 'memory', place = '', count = '0'] = positionals

const identifier = 'mei@example.com'
const tasks: Record<string, () => Promise<object>> = {
  engine: measureEngine,
  open: measureOpen,
  append: measureAppend,
  seed: () => withStore(seed),
  export: () => withStore(measureExport),
}
console.log(JSON.stringify(await tasks[task]?.()))

async function withStore(work: (store: Store) => Promise<object>): Promise<object> {
  const store = await openStore(kind as StoreKind, place)
  const figures = await work(store)
  await store.close()
  return figures
}

/** Calls a second of the pure core, each the median of several rounds. */
async function measureEngine() {
  const context: Context = {
    now: '2026-11-01T08:00:00.000Z',
    newId: () => 'id',
    actor: { kind: 'person', id: 'p' },
    policy: pack,
    facts: { openOrders: 0, unpaidBalance: 0 },
    optOutSignal: false,
  }
  const events = (state: typeof empty, command: Command) => {
    const decision = decide(state, command, context)
    return decision.ok ? decision.events : []
  }
  const empty = initialState('p')
  const opening = events(empty, { type: 'open-account', region: 'SG', birthDate: '1990-05-05' })
  const opened = opening.reduce(evolve, empty)
  const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
  const command: Command = {
    type: 'change-consent',
    purpose: 'personalised-recommendation',
    choice: 'given',
    shown,
  }
  const [given] = events(opened, command)
  if (!given) throw new Error('The engine refused what is measured.')
  const rounds = 15
  const calls = 20_000
  const rate = (work: () => unknown) =>
    median(
      Array.from({ length: rounds }, () => {
        const from = performance.now()
        for (let call = 0; call < calls; call += 1) work()
        return (calls / (performance.now() - from)) * 1000
      }),
    )
  return {
    decide: rate(() => decide(opened, command, context)),
    evolve: rate(() => evolve(opened, given)),
  }
}

/** Milliseconds to open, and the process's memory in MB once the store answers. */
async function measureOpen() {
  const from = performance.now()
  const store = await openStore(kind as StoreKind, place)
  await store.load('nobody')
  const ms = performance.now() - from
  const peak = peakInMb()
  await store.close()
  return { ms, peak }
}

/** Milliseconds for each commit of one event and one document, one after another. */
async function measureAppend() {
  return withStore(async (store) => {
    const times: number[] = []
    for (let version = 0; version < Number(count); version += 1) {
      const events = [{ id: `e${version}`, type: 'interests.reset' } as DomainEvent]
      const put = { kind: 'answer', id: `a${version}`, owner: 'p', dueAt: '', body: { version } }
      const from = performance.now()
      await store.commit({
        append: { accountId: 'p', expectedVersion: version, events },
        documents: [{ put, expectedRevision: 0 }],
      })
      times.push(performance.now() - from)
    }
    times.sort((a, b) => a - b)
    const total = times.reduce((sum, time) => sum + time, 0)
    return {
      median: median(times),
      p99: times[Math.floor(times.length * 0.99)],
      rate: (times.length / total) * 1000,
    }
  })
}

/** Gives the person of the export as many rows as asked for; not part of what is measured. */
async function seed(store: Store) {
  const person: Person = {
    id: 'mei',
    accountId: 'acc-mei',
    name: 'Mei Tan',
    email: identifier,
    phone: null,
    region: 'SG',
    avatar: null,
    birthDate: null,
    facts: noObligations,
    authorisations: [],
    records: { 'browsing-history': Number(count) },
  }
  for (const rows of sampleRows(person, 'browsing-history')) {
    await store.putRecords(person.accountId, 'browsing-history', rows)
  }
  const put = { kind: 'seeded', id: person.accountId, owner: '', dueAt: '', body: {} }
  await store.commit({ documents: [{ put, expectedRevision: 0 }] })
  return {}
}

/** The real export through the API: asked for, collected by the worker, downloaded as a ZIP. */
async function measureExport(store: Store) {
  const application = createApplication({
    store,
    policy: pack,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    host: { name: 'node', store: kind, stored: [] },
    demo: true,
    strict: false,
    cookie: {
      requestHeader: 'cookie',
      responseHeader: 'set-cookie',
      name: 's',
      attributes: 'Path=/',
    },
    log: ({ operation, error }) => {
      if (error) throw new Error(operation, { cause: error })
    },
  })
  const visitor = new Visitor((request) => application.fetch(request), 'http://localhost')
  await visitor.signIn(identifier)
  const path = '/account/settings/privacy/personal-info-download/exports'
  const body = { categories: ['browsing-history'], formats: ['json', 'csv', 'html'] }
  const asked = await visitor.call<{ id: string }>('POST', path, {
    body,
    headers: { 'step-up': await visitor.proof('export', await exportTarget(body)) },
  })
  const from = performance.now()
  while ((await application.runDue()) > 0);
  const collected = performance.now()
  const { json } = await visitor.call<{ status: string; records: number }>(
    'GET',
    `${path}/${asked.json.id}`,
  )
  if (json.status !== 'ready' || json.records !== Number(count)) {
    throw new Error(`The export did not end as it should: ${JSON.stringify(json)}`)
  }
  const file = await visitor.fetch('GET', `${path}/${asked.json.id}/file`)
  let bytes = 0
  for await (const chunk of file.body ?? []) bytes += chunk.length
  const done = performance.now()
  return {
    collect: (Number(count) / (collected - from)) * 1000,
    zip: (Number(count) / (done - collected)) * 1000,
    megabytes: bytes / 1e6,
    peak: peakInMb(),
  }
}

function peakInMb(): number {
  return process.resourceUsage().maxRSS / 1024
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
