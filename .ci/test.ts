import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Every gate in order; one that fails does not stop the rest, so that a run shows all there is. */
const out = '.cache/test'
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

let passed = 0
let failed = 0

function gate(name: string, command: string): void {
  console.log(`\n# ${name}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status === 0) passed += 1
  else failed += 1
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`)
}

const flowCounts = (r: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
  passed: r.stats.expected,
  failed: r.stats.unexpected + r.stats.flaky,
})

function report(file: string, read: (json: never) => { passed: number; failed: number }): void {
  if (!existsSync(file)) return
  const counts = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  passed += counts.passed
  failed += counts.failed
}

gate('types', 'npm run -s types')
gate('lint and format', 'npm run -s lint')
gate('import rules', 'npm run -s imports')
gate('unused code', 'npm run -s unused')
gate('words: every language whole, none unused', 'npm run -s i18n')
gate('OpenAPI matches the contract', 'npm run -s openapi -- --check')
gate(
  'unit and conformance',
  `vitest run --reporter=default --reporter=json --outputFile=${out}/unit.json`,
)
report(`${out}/unit.json`, (r: { numPassedTests: number; numFailedTests: number }) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests,
}))
gate('fault matrix in one process', 'npm run -s faults -- --fast')
gate('build', 'vite build --logLevel warn')
gate('build with the studio', 'vite build --mode studio --logLevel warn')
gate('build of the static demo', 'vite build --mode demo --logLevel warn')
gate('first screens are light', 'npm run -s size')
gate('attacks over HTTP', 'npm run -s attacks')
gate('flows and accessibility on both hosts', 'playwright test')
report('.cache/test/e2e.json', flowCounts)
// The same flows, under the policy of another company.
const packed = 'packs/quillmoor'
const builds = '.cache/packs/quillmoor'
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
const flows = (names: readonly string[], host: string) =>
  `playwright test ${names.map((name) => `e2e/${name}.spec.ts`).join(' ')} --project ${host}`
process.env.PACK = packed
gate('the example pack is whole', `npm run -s pack:check ${packed}`)
gate('build with it', `vite build --logLevel warn --outDir ${builds}-production`)
gate('static demo with it', `vite build --mode demo --logLevel warn --outDir ${builds}-demo`)
for (const [host, names] of [
  ['node', onNode],
  ['browser', inBrowser],
] as const) {
  process.env.REPORT = `${out}/e2e-pack-${host}.json`
  gate(`the named paths under it, ${host}`, flows(names, host))
  report(process.env.REPORT, flowCounts)
}
process.env.PACK = ''

gate('traceability', 'npm run -s trace')

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
