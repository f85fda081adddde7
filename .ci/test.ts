import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Every gate; one that fails does not stop the rest, so that a run shows all there is. */
const out = '.cache/test'
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

let passed = 0
let failed = 0

type Gate = readonly [name: string, command: string, env?: Readonly<Record<string, string>>]

/** The longest gate takes a quarter of an hour: one that takes this long hangs, and has failed. */
const gateEndsWithinMs = 40 * 60_000

/** Each gate is a group of processes of its own: none outlives its time, or this run. */
const groups = new Set<number>()
function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    groups.forEach(end)
    process.exit(1)
  })
}

/** Runs a gate; what it prints comes as it is printed, or in one piece at its end. */
async function gate([name, command, env = {}]: Gate, stdio: 'inherit' | 'pipe' = 'inherit') {
  const heading = `\n# ${name}`
  if (stdio === 'inherit') console.log(heading)
  const options = { shell: true, detached: true, env: { ...process.env, ...env } } as const
  const child = spawn(command, { ...options, stdio })
  const group = child.pid ?? Number.NaN
  groups.add(group)
  const late = setTimeout(() => {
    console.log(`${name}: it never ended`)
    end(group)
  }, gateEndsWithinMs)
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => printed.push(piece))
  }
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(late)
  groups.delete(group)
  if (stdio === 'pipe') console.log(`${heading}\n${Buffer.concat(printed)}`)
  if (status === 0) passed += 1
  else failed += 1
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`)
}

async function inTurn(gates: readonly Gate[]): Promise<void> {
  for (const one of gates) await gate(one, 'pipe')
}

/**
 * One second try for a flow: hundreds of them share two cores, and a frame that came late is no
 * defect of the product. Those that needed it are named, for a name that comes twice is one.
 */
const playwright = 'playwright test --retries=1'

interface Suite {
  suites?: Suite[]
  specs?: { title: string; file: string; tests: { projectName: string; status: string }[] }[]
}
interface FlowReport extends Suite {
  stats: { expected: number; unexpected: number; flaky: number }
}

const flowCounts = (report: FlowReport) => {
  for (const title of neededTwoTries(report)) console.log(`needed a second try: ${title}`)
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected + flaky, failed: unexpected }
}

function neededTwoTries({ suites = [], specs = [] }: Suite): string[] {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
  )
  return [...here, ...suites.flatMap(neededTwoTries)]
}

function report(file: string, read: (json: never) => { passed: number; failed: number }): void {
  if (!existsSync(file)) return
  const counts = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  passed += counts.passed
  failed += counts.failed
}

const pack = 'packs/quillmoor'
const packBuilds = '.cache/packs/quillmoor'
const underPack = { PACK: pack }

// None of these uses more than one core for long.
await Promise.all([
  inTurn([['fault matrix in one process', 'npm run -s faults -- --fast']]),
  inTurn([
    ['types', 'npm run -s types'],
    ['lint and format', 'npm run -s lint'],
    ['import rules', 'npm run -s imports'],
    ['unused code', 'npm run -s unused'],
    ['words: every language whole, none unused', 'npm run -s i18n'],
    ['OpenAPI matches the contract', 'npm run -s openapi -- --check'],
    ['build', 'vite build --logLevel warn'],
    ['build with the studio', 'vite build --mode studio --logLevel warn'],
    ['build of the static demo', 'vite build --mode demo --logLevel warn'],
    ['first screens are light', 'npm run -s size'],
    ['the example pack is whole', `npm run -s pack:check ${pack}`, underPack],
    ['build with it', `vite build --logLevel warn --outDir ${packBuilds}-production`, underPack],
    [
      'static demo with it',
      `vite build --mode demo --logLevel warn --outDir ${packBuilds}-demo`,
      underPack,
    ],
  ]),
])

await gate([
  'unit and conformance',
  `vitest run --reporter=default --reporter=json --outputFile=${out}/unit.json`,
])
report(`${out}/unit.json`, (r: { numPassedTests: number; numFailedTests: number }) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests,
}))
await gate(['attacks over HTTP', 'npm run -s attacks'])
await gate(['flows and accessibility on both hosts', playwright])
report(`${out}/e2e.json`, flowCounts)

// The same flows, under the policy of another company.
const onNode = [
  'hosts/own-policy',
  'flows/account.settings.privacy.recommendation-management',
  'flows/account.settings.privacy.system-permission-management',
  'flows/account.settings.privacy.personal-info-download',
  'flows/account.settings.account-and-security.delete-account',
  'flows/account.settings.privacy.personal-information',
  'flows/account.customer-service',
]
// The browser host has the same policy from the same build: what differs is who serves it.
const inBrowser = onNode.slice(0, 3)
for (const [host, names] of [
  ['node', onNode],
  ['browser', inBrowser],
] as const) {
  const file = `${out}/e2e-pack-${host}.json`
  const specs = names.map((name) => `e2e/${name}.spec.ts`).join(' ')
  await gate([
    `the named paths under it, ${host}`,
    `${playwright} ${specs} --project ${host}`,
    { ...underPack, REPORT: file },
  ])
  report(file, flowCounts)
}

await gate(['traceability', 'npm run -s trace'])

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
