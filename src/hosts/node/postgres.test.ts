import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  type PostgresServer,
  postgresPrograms,
  startPostgresServer,
} from '../../../.ci/postgres-server.ts'
import { startNode } from '../../../e2e/kit/node-host.ts'
import { Visitor } from '../../../e2e/kit/visitor.ts'

const programs = postgresPrograms()
const reason = programs ? '' : ' (skipped: this machine has no initdb and postgres)'
const privacy = '/account/settings/privacy'

describe.skipIf(!programs)(`Node hosts that share one PostgreSQL${reason}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgresServer(programs ?? '')
  }, 60_000)
  afterAll(() => server.remove(), 60_000)

  it('start at the same moment, share sessions, and take each change once', async () => {
    const databaseUrl = server.newDatabase()
    const hosts = await Promise.all([1, 2].map(() => startNode({ databaseUrl })))
    onTestFinished(async () => void (await Promise.all(hosts.map((host) => host.stop()))))
    const [one, two] = hosts.map(
      ({ url }) => new Visitor((request) => fetch(request), url.slice(0, -1)),
    ) as [Visitor, Visitor]
    expect((await one.call('GET', '/health')).json).toMatchObject({ store: 'postgres' })

    await one.signIn('mei@example.com')
    two.cookie = one.cookie
    const { json: screen } = await two.call<{ personalised: { etag: string } }>(
      'GET',
      `${privacy}/recommendation-management`,
    )
    const change = {
      body: {
        choice: 'given',
        shown: { locale: 'en', hash: 'a'.repeat(64), version: '2024-07-30' },
      },
      headers: { 'if-match': screen.personalised.etag, 'idempotency-key': crypto.randomUUID() },
    }
    const path = '/consents/personalised-recommendation'
    const answers = await Promise.all(
      [one, two, one, two, one, two].map((visitor) => visitor.call('PUT', path, change)),
    )
    for (const { status, json } of answers) {
      expect([status, json]).toEqual([200, answers[0]?.json])
    }
    const { json: activity } = await two.call<{ entries: { type: string }[] }>(
      'GET',
      `${privacy}/activity-and-receipts?kind=consent`,
    )
    const given = activity.entries.filter(({ type }) => type === 'consent.given')
    expect(given).toHaveLength(1)
  }, 60_000)
})
