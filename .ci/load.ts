import { Remote, shown } from '../e2e/faults/matrix/world.ts'
import { startNode } from '../e2e/kit/node-host.ts'
import { everyOperation as o } from '../src/contract/every-operation.ts'
import { CallFailed } from '../src/contract/problem.ts'
import { contractOver } from './load-contract.ts'
import { postgresPrograms, startPostgresServer } from './postgres-server.ts'

/**
 * Bounded load on this machine: 200 people signed in at once, who read and change by turns. Each
 * change is an intent with one key, sent again until it is answered, and each person's first is sent
 * twice at one moment. Afterwards each log is counted: nothing may be lost and nothing doubled. Then the
 * contract is held to over three processes.
 */
const people = Number(process.env.LOAD_PEOPLE ?? 200)
const rounds = 5
const purpose = 'campaigns'

interface Sums {
  times: number[]
  errors: number
  again: number
}
type Host = Awaited<ReturnType<typeof startNode>>

async function timed<Result>(sums: Sums, work: () => Promise<Result>): Promise<Result> {
  const from = performance.now()
  try {
    return await work()
  } finally {
    sums.times.push(performance.now() - from)
  }
}

/** Goes to another host when one is gone, with the same key. */
async function stubborn<Result>(person: Person, sums: Sums, work: () => Promise<Result>) {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      return await timed(sums, work)
    } catch (error) {
      const passes = error instanceof CallFailed && (error.status ?? 503) >= 500
      const isBusy = error instanceof CallFailed && error.code === 'conflict'
      if (!passes && !isBusy) throw error
      if (error.status !== undefined) sums.errors += 1
      sums.again += 1
      person.moveOn()
    }
  }
  throw new Error('No host answered twenty times.')
}

class Person extends Remote {
  readonly #hosts: readonly Host[]
  #at: number

  constructor(hosts: readonly Host[], index: number) {
    super()
    this.#hosts = hosts
    this.#at = index
    this.moveOn()
  }

  moveOn(): void {
    this.#at += 1
    this.url = this.#hosts[this.#at % this.#hosts.length]?.url ?? ''
  }
}

async function register(person: Person, index: number, sums: Sums): Promise<void> {
  const identifier = `load-${index}@example.net`
  const { challengeId } = await stubborn(person, sums, () =>
    person.call(o.requestRegistrationCode, { body: { identifier } }),
  )
  const contact = { challengeId, code: await person.code(challengeId) }
  const born = { region: 'SG', birthDate: '1990-01-01' }
  await stubborn(person, sums, () => person.call(o.register, { body: { ...born, contact, shown } }))
}

/** Resolves to how many changes the person was told are done. */
async function use(person: Person, sums: Sums): Promise<number> {
  let done = 0
  for (let round = 0; round < rounds; round += 1) {
    await stubborn(person, sums, () => person.call(o.getAccount, {}))
    const { purposes } = await stubborn(person, sums, () =>
      person.call(o.getPersonalInformation, {}),
    )
    const etag = purposes.find(({ id }) => id === purpose)?.consent?.etag ?? ''
    const intent = {
      params: { id: purpose },
      body: { choice: round % 2 === 0 ? ('given' as const) : ('withdrawn' as const), shown },
      etag,
      idempotencyKey: crypto.randomUUID(),
    }
    const send = () => stubborn(person, sums, () => person.call(o.changeConsent, intent))
    await Promise.all(round === 0 ? [send(), send()] : [send()])
    done += 1
    const key = crypto.randomUUID()
    const search = { kind: 'keyword' as const, words: `tea ${round}` }
    await stubborn(person, sums, () =>
      person.call(o.recordSearch, { body: search, idempotencyKey: key }),
    )
  }
  return done
}

/** `early` happens once, when the first tenth of them are through and the others in the middle. */
async function run(name: string, hosts: readonly Host[], early: () => Promise<void>) {
  const sums: Sums = { times: [], errors: 0, again: 0 }
  const crowd = Array.from({ length: people }, (_, index) => new Person(hosts, index))
  const from = performance.now()
  await Promise.all(crowd.map((person, index) => register(person, index, sums)))
  let finished = 0
  let wasEarly = false
  const told = await Promise.all(
    crowd.map(async (person) => {
      const done = await use(person, sums)
      finished += 1
      if (!wasEarly && finished > people / 10) {
        wasEarly = true
        await early()
      }
      return done
    }),
  )
  const seconds = (performance.now() - from) / 1_000
  let lost = 0
  let doubled = 0
  for (const [index, person] of crowd.entries()) {
    const count = await stubborn(person, sums, async () => {
      const { entries } = await person.call(o.listActivity, {
        query: { kind: 'consent', limit: 100 } as never,
      })
      return entries.filter(({ subject }) => subject?.id === purpose).length
    })
    const rows = await stubborn(person, sums, () =>
      person.call(o.getRecordSet, { params: { category: 'search-history' } }),
    )
    for (const [is, should] of [
      [count, told[index] ?? 0],
      [rows.total, rounds],
    ] as const) {
      if (is < should) lost += should - is
      if (is > should) doubled += is - should
    }
  }
  const sorted = sums.times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  console.log(
    `\n${name}: ${people} sessions at once, ${sorted.length} calls in ${seconds.toFixed(1)} s`,
  )
  console.log(
    `  lost ${lost}, doubled ${doubled}, answers of 5xx or 409 ${sums.errors}, sent again ${sums.again}`,
  )
  console.log(
    `  p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, ratio ${(at(0.99) / at(0.5)).toFixed(1)}`,
  )
  return lost + doubled
}

let wrong = 0
const single = await startNode()
wrong += await run('One process on SQLite', [single], async () => {})
await single.stop()

const programs = postgresPrograms()
if (programs) {
  const server = await startPostgresServer(programs)
  const databaseUrl = server.newDatabase()
  const hosts = await Promise.all([1, 2, 3].map(() => startNode({ databaseUrl })))
  wrong += await run('Three processes on one PostgreSQL, one of them killed', hosts, () =>
    (hosts[0] as Host).kill(),
  )
  await Promise.all(hosts.slice(1).map((host) => host.stop()))

  const shared = { databaseUrl: server.newDatabase() }
  const three = await Promise.all([1, 2, 3].map(() => startNode(shared)))
  wrong += await contractOver('Three processes on one PostgreSQL', three)
  await Promise.all(three.slice(1).map((host) => host.stop()))
  await server.remove()
} else console.log('PostgreSQL: not run, this machine has no initdb and postgres.')
process.exit(wrong === 0 ? 0 : 1)
