import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killWhileCommitting } from './killed-writer.ts'
import { openStore, type StoreKind } from './open-store.ts'
import { postgresPrograms, startPostgresServer } from './postgres-server.ts'

/** A small heap shows what is really held: with plenty of memory, Node lets garbage lie. */
const smallHeap = ['--max-old-space-size=128', '--max-semi-space-size=4']

/**
 * Prints figures and ratios, judges nothing. Which parts: `npm run bench -- engine stores exports`.
 * Compare ratios between machines, never the figures themselves.
 */
const parts = parseArgs({ allowPositionals: true }).positionals
const wanted = (part: string) => parts.length === 0 || parts.includes(part)

const programs = postgresPrograms()
const server =
  wanted('stores') && programs && (await startPostgresServer(programs, { fsync: true }))
const folders: string[] = []
const places: Record<StoreKind, () => string> = {
  memory: () => '',
  sqlite: newFolder,
  pglite: newFolder,
  postgres: () => (server || undefined)?.newDatabase() ?? '',
}

try {
  if (wanted('engine')) reportEngine()
  if (wanted('stores')) await reportStores()
  if (wanted('exports')) reportExports()
} finally {
  await (server || undefined)?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function reportEngine(): void {
  const { decide, evolve } = measure('engine')
  console.log(`engine  decide ${round(decide)}/s, evolve ${round(evolve)}/s`)
}

async function reportStores(): Promise<void> {
  const kinds: StoreKind[] = ['sqlite', 'pglite', ...(server ? (['postgres'] as const) : [])]
  if (!server) console.log('postgres: skipped, this machine has no initdb and postgres')
  const memory = measure('append', 'memory', '', 2_000)
  console.log(`memory    append median ${fixed(memory.median)} ms`)
  for (const kind of kinds) {
    const opened = [1, 2, 3].map(() => {
      const place = places[kind]()
      const first = measure('open', kind, place)
      const again = measure('open', kind, place)
      return { first: first.ms, again: again.ms, peak: again.peak }
    })
    const append = measure('append', kind, places[kind](), 2_000)
    const middle = (name: 'first' | 'again' | 'peak') => median(opened.map((one) => one[name] ?? 0))
    console.log(
      `${kind.padEnd(9)} open ${round(middle('first'))} ms, again ${round(middle('again'))} ms, ` +
        `peak memory ${round(middle('peak'))} MB; append median ${fixed(append.median)} ms, ` +
        `p99 ${fixed(append.p99)} ms, ${round(append.rate)}/s`,
    )
    console.log(`${''.padEnd(9)} ${await countLost(kind)}`)
  }
}

/** Kills a writer again and again at moments nobody chose, on one and the same place. */
async function countLost(kind: StoreKind): Promise<string> {
  const kills = 20
  const place = places[kind]()
  let lost = 0
  let broken = 0
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill += 1) {
    try {
      acknowledged = await killWhileCommitting(kind, place, 1 + Math.floor(Math.random() * 200))
      const store = await openStore(kind, place)
      const { version } = await store.load('p')
      await store.close()
      lost += Math.max(0, acknowledged - version)
    } catch (error) {
      console.error(error)
      broken += 1
    }
  }
  return `${kills} times SIGKILL: ${acknowledged} commits acknowledged, ${lost} lost, ${broken} times it did not open`
}

function reportExports(): void {
  const sizes = [50_000, 1_000_000]
  const [small, large] = sizes.map((count) => {
    const place = newFolder()
    measure('seed', 'sqlite', place, count)
    const figures = measure('export', 'sqlite', place, count)
    rmSync(place, { recursive: true, force: true })
    console.log(
      `export of ${count} records: ${round(figures.collect)} records/s collected in three formats, ` +
        `${round(figures.zip)} records/s zipped, ${round(figures.megabytes)} MB, peak memory ${round(figures.peak)} MB`,
    )
    return figures
  })
  console.log(`peak memory, ratio: ${fixed((large?.peak ?? 0) / (small?.peak ?? 1))} (at most 1.3)`)
}

function measure(task: string, kind = 'memory', place = '', count = 0): Record<string, number> {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...(task === 'export' ? smallHeap : []),
      '.ci/bench-task.ts',
      task,
      kind,
      place,
      String(count),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`Measuring ${task} of ${kind} failed.`)
  return JSON.parse(stdout) as Record<string, number>
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  folders.push(folder)
  return folder
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value = Number.NaN): string {
  return Math.round(value).toLocaleString('en')
}

function fixed(value = Number.NaN): string {
  return value.toFixed(2)
}
