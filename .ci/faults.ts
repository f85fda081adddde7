import 'fake-indexeddb/auto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runKilled } from '../e2e/faults/matrix/killed.ts'
import { type Outcome, runMatrix } from '../e2e/faults/matrix/run.ts'
import { writeIds } from '../e2e/faults/matrix/writes.ts'

/**
 * The fault matrix: every write of the contract crossed with every fault. Prints which cells were
 * run at which level, and every cell that failed; what was not run is not counted.
 * `npm run faults -- [--fast] [write] [column]`; --fast leaves out the killed process and the browser.
 */
const { values, positionals } = parseArgs({
  options: { fast: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { fast } = values
const [write = '', column = ''] = positionals
const only = (id: string, name: string) => id.includes(write) && name.includes(column)

const outcomes: Outcome[] = []
const told = (outcome: Outcome) => {
  outcomes.push(outcome)
  if (outcome.why)
    console.log(`FAILED ${outcome.host} · ${outcome.write} × ${outcome.column}: ${outcome.why}`)
}

await runMatrix(['node', 'browser'], told, only)
if (!fast) await runKilled(told, only)
const playwright = fast ? 0 : runBrowser()

console.log(`\n${'fault'.padEnd(36)} ${'level'.padEnd(26)} node     browser`)
for (const name of new Set(outcomes.map((one) => one.column))) {
  const of = outcomes.filter((one) => one.column === name)
  console.log(
    name.padEnd(36),
    (of[0]?.level ?? '').padEnd(26),
    count(of, 'node'),
    count(of, 'browser'),
  )
}
const passed = outcomes.filter(({ why }) => !why).length
console.log(
  `\n${writeIds.length} writes. In one process patience is 2 s at most, so that no cell waits; there the browser host's server is its worker.`,
)
console.log(`cells passed / total: ${passed} / ${outcomes.length}`)
if (playwright !== 0) console.log(`FAILED in a browser: Playwright ended with ${playwright}`)
process.exit(passed === outcomes.length && playwright === 0 ? 0 : 1)

function count(of: readonly Outcome[], host: string): string {
  const mine = of.filter((one) => one.host === host)
  const good = mine.filter(({ why }) => !why).length
  return (mine.length === 0 ? '–' : `${good}/${mine.length}`).padEnd(8)
}

/**
 * Titles of `e2e/faults` that are cells read 'cell: <write> × <fault>'. Returns how Playwright
 * ended: a test that is no cell, or a run that broke off, is a failure too.
 */
function runBrowser(): number | string {
  const report = '.cache/test/faults.json'
  // One from before would be taken for this run's.
  rmSync(report, { force: true })
  const { status, signal, error } = spawnSync(
    'playwright',
    ['test', 'e2e/faults', '--workers=1', '--reporter=json'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  )
  if (!existsSync(report)) return status || signal || error?.message || 'no report'
  interface Suite {
    suites?: Suite[]
    specs?: { title: string; tests: { projectName: Outcome['host']; status: string }[] }[]
  }
  const visit = ({ suites = [], specs = [] }: Suite): void => {
    suites.forEach(visit)
    for (const { title, tests } of specs) {
      const [, id, name] = /cell: (\w+) × (.+)$/.exec(title) ?? []
      if (!id || !name || !only(id, name)) continue
      for (const { projectName, status } of tests) {
        if (status === 'skipped') continue
        const why = status === 'expected' ? '' : status
        told({ level: 'a browser', write: id, column: name, host: projectName, why })
      }
    }
  }
  visit(JSON.parse(readFileSync(report, 'utf8')) as Suite)
  return status ?? signal ?? 'no status'
}
