import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWhileCommitting } from '../../.ci/killed-writer.ts'
import { openPgliteStore } from '../../.ci/open-store.ts'
import {
  type PostgresServer,
  postgresPrograms,
  startPostgresServer,
} from '../../.ci/postgres-server.ts'
import { describeStore } from './conformance.ts'
import type { Store } from './port.ts'
import { openPostgresStore } from './postgres-pool.ts'

const programs = postgresPrograms()
const reason = programs ? '' : ' (skipped: this machine has no initdb and postgres)'

describe.skipIf(programs)('without a server', () => {
  let embedded: Store
  beforeAll(async () => {
    embedded = await openPgliteStore('memory://')
  }, 60_000)
  afterAll(() => embedded.close(), 60_000)

  describeStore('postgres (PGlite)', async () => {
    await embedded.clear()
    return { open: async () => ({ ...embedded, close: async () => {} }) }
  })
})

describe.skipIf(!programs)(`a PostgreSQL server${reason}`, { timeout: 60_000 }, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgresServer(programs ?? '')
  }, 60_000)
  afterAll(() => server.remove(), 60_000)

  let shared = ''
  describeStore('postgres (server)', async () => {
    shared ||= server.newDatabase()
    const url = shared
    const store = await openPostgresStore(url)
    await store.clear()
    await store.close()
    return { open: () => openPostgresStore(url) }
  })

  it('is set up once when several processes start at the same moment', async () => {
    const url = server.newDatabase()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url)))
    expect(await Promise.all(stores.map(({ load }) => load('p')))).toHaveLength(5)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('is left alone when a newer program wrote it', async () => {
    const url = server.newDatabase()
    await (await openPostgresStore(url)).close()
    await sql(url, 'INSERT INTO schema_version VALUES (999)')
    await expect(openPostgresStore(url)).rejects.toThrow(/version 999/)
  })

  it('has every commit that it acknowledged before the writer was killed', async () => {
    const url = server.newDatabase()
    await expectWhole(url, await killWhileCommitting('postgres', url, 100))
  })

  it('has every commit that it acknowledged before it crashed itself', async () => {
    const url = server.newDatabase()
    const name = new URL(url).pathname.slice(1)
    await sql(url, `ALTER DATABASE ${name} SET synchronous_commit TO off`)
    const store = await openPostgresStore(url)
    let acknowledged = 0
    let crashed: Promise<void> | undefined
    const writing = (async () => {
      for (let version = 0; ; version += 1) {
        const events = [{ id: `e${version}` } as never]
        await store.commit({ append: { accountId: 'p', expectedVersion: version, events } })
        acknowledged = version + 1
        if (acknowledged === 50) crashed = server.crash()
      }
    })()
    await expect(writing).rejects.toThrow()
    await crashed
    await server.start()
    await expectWhole(url, acknowledged)
    // The same store goes on by itself over a fresh connection.
    expect((await store.load('p')).version).toBeGreaterThanOrEqual(acknowledged)
    await store.close()
  })

  async function expectWhole(url: string, acknowledged: number) {
    const store = await openPostgresStore(url)
    const { version, events } = await store.load('p')
    await store.close()
    expect(version).toBeGreaterThanOrEqual(acknowledged)
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `e${index}`))
  }
})

async function sql(url: string, statement: string): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
