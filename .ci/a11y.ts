import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { Seen } from '../e2e/a11y/checks/check.ts'

/**
 * Every screen in every state, theme and language under two engines and our own checks; needs a
 * build. Arguments go to Playwright, such as `-g "ar$"`.
 */
const out = '.cache/a11y.json'
rmSync(out, { force: true })
const specs = ['screens', 'waiting', 'open'].map((name) => `e2e/a11y/${name}.spec.ts`)
const { status } = spawnSync(
  'playwright',
  ['test', ...specs, '--project=node', '--reporter=line,json', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, A11Y_ALL: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: out },
  },
)

interface Suite {
  suites?: Suite[]
  specs?: { tests: { annotations: { type: string; description: string }[] }[] }[]
}
const inside = (suite: Suite): (Seen & { found: number })[] => [
  ...(suite.suites ?? []).flatMap(inside),
  ...(suite.specs ?? [])
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .filter(({ type }) => type === 'a11y')
    .map(({ description }) => JSON.parse(description) as Seen & { found: number }),
]
const seen = inside(JSON.parse(readFileSync(out, 'utf8')) as Suite)
const kinds = (name: keyof Seen) => [...new Set(seen.map((one) => one[name]))]
const of = (name: keyof Seen) => `${kinds(name).length} ${name}s`
console.log(`\n${of('screen')} × ${of('state')} × ${of('theme')} × ${of('language')}`)
for (const name of ['state', 'theme', 'language'] as const) {
  console.log(`  ${name}s: ${kinds(name).join(', ')}`)
}
const found = seen.reduce((sum, one) => sum + one.found, 0)
const clean = seen.filter((one) => one.found === 0).length
console.log(`${seen.length} looks, ${clean} without a violation; ${found} violations`)
process.exit(status === 0 && found === 0 && seen.length > 0 ? 0 : 1)
