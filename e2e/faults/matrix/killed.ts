import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { everyOperation as operations } from '../../../src/contract/every-operation.ts'
import type { DomainEvent } from '../../../src/engine/events.ts'
import { startNode } from '../../kit/node-host.ts'
import { type Input, openDevice } from './client.ts'
import { besides, difference, type Ledger } from './effect.ts'
import {
  effectOf,
  endsWithACode,
  expectSignedOut,
  mostPresses,
  type Outcome,
  outOfTheWay,
} from './run.ts'
import { Remote } from './world.ts'
import { type Write, writeIds, writes } from './writes.ts'

/** Milliseconds in which a write that commits at all has come to it, after its answer or its end. */
const patienceInMs = 5_000

/** A real host is killed by SIGKILL in the middle of each write, and started again. */
export async function runKilled(
  told: (outcome: Outcome) => void,
  only: (write: string, column: string) => boolean,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const marker = join(folder, 'kill')
  const start = () => startNode({ folder, program: '.ci/killed-host.ts', env: { KILL_AT: marker } })
  let host = await start()
  try {
    for (const id of writeIds) {
      for (const when of ['before', 'after'] as const) {
        const column = `SIGKILL ${when} the commit`
        if (!only(id, column)) continue
        const remote = new Remote()
        remote.url = host.url
        let why = ''
        try {
          await remote.call(operations.resetDemo, {})
          const input = (await (writes[id] as Write)(remote)) as Input
          const before = ledgerIn(folder)
          const device = openDevice(id, remote.send, {
            accountId: 'acc-mei',
            answerWithinMs: 10_000,
          })
          writeFileSync(marker, when)
          const first = await device.press(input)
          // A write that keeps nothing commits nothing: then the process ends with nothing under way.
          const wasKilled = await Promise.race([
            host.ended.then(() => true),
            new Promise<false>((resolve) => setTimeout(resolve, patienceInMs, false)),
          ])
          if (!wasKilled) await host.kill()
          rmSync(marker, { force: true })
          host = await start()
          remote.url = host.url
          if (wasKilled && first.state === 'confirmed')
            throw new Error('shown as done by a host that was dead')
          let confirmed = false
          for (let presses = 0; presses < mostPresses && !confirmed; presses += 1) {
            confirmed = (await device.press(input)).state === 'confirmed'
          }
          const now = withoutWork(difference(before, ledgerIn(folder)))
          const wanted = withoutWork(await effectOf(id, 'node'))
          if (outOfTheWay.has(id)) await expectSignedOut(remote, id)
          else if (now !== wanted) throw new Error(`holds: ${now}; should hold: ${wanted}`)
          else if (!confirmed && !endsWithACode.has(id)) throw new Error('done, but not shown so')
        } catch (error) {
          why = error instanceof Error ? error.message : String(error)
        }
        told({ level: 'a process that is killed', write: id, column, host: 'node', why })
      }
    }
  } finally {
    await host.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the host notes in its own name as a part of the write, not of its work afterwards. */
const ofSigningIn: ReadonlySet<DomainEvent['type']> = new Set([
  'account.opened',
  'authorisation.used',
])

/** The host goes on by itself with exports and erasures, erases files taken away, and tells recipients: no part of the write. */
const withoutWork = (effect: string) =>
  effect.replaceAll(
    /(; )?(removal [+-]|export [+-]|recipient-inbox [+-]|erasure-record [+-]|request-file -)\d+/g,
    '',
  )

function ledgerIn(folder: string): Ledger {
  const db = new DatabaseSync(join(folder, 'privacy-centre.sqlite'), { readOnly: true })
  const events: Record<string, string[]> = {}
  for (const row of db.prepare('SELECT account_id, event FROM events ORDER BY version').all()) {
    const account = String(row.account_id)
    const name = /^acc-[a-z]+$/.test(account) ? account : 'somebody new'
    const { type, actor } = JSON.parse(String(row.event)) as DomainEvent
    if (actor.kind === 'system' && !ofSigningIn.has(type)) continue
    events[name] = [...(events[name] ?? []), type]
  }
  const counts = db.prepare('SELECT kind, count(*) AS count FROM documents GROUP BY kind').all()
  const documents = Object.fromEntries(
    counts
      .map(({ kind, count }) => [String(kind), Number(count)] as const)
      .filter(([kind]) => !besides.has(kind)),
  )
  db.close()
  return { events, documents }
}
