import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Walk } from '../e2e/kit/walkthrough.ts'
import { indexPage, walkPage } from './walkthrough-page.ts'

/**
 * Runs the flows and writes each as an illustrated walk-through into walkthroughs/:
 * `npm run build && npm run walkthroughs`. Arguments go to Playwright: a spec's name, `-g WORDS`,
 * `--project browser`.
 */
const out = 'walkthroughs'
const raw = '.cache/walkthroughs'
rmSync(raw, { recursive: true, force: true })
const given = process.argv.slice(2)
const hasProject = given.some((word) => word.startsWith('--project'))
const hasSpec = given.some((word) => word.includes('.spec.ts'))
const args = [
  'test',
  ...(hasSpec ? [] : ['e2e/flows/']),
  ...(hasProject ? [] : ['--project=node']),
  // A picture of every step takes time; what is told of a step has to be true of one page only.
  '--timeout=180000',
  '--reporter=line',
  ...given,
]
const { status } = spawnSync('playwright', args, {
  stdio: 'inherit',
  env: { ...process.env, WALKTHROUGHS: raw },
})

const walks = globSync(`${raw}/*/*/walk.json`).map((path) => ({
  walk: JSON.parse(readFileSync(path, 'utf8')) as Walk,
  folder: dirname(path),
}))
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'pictures'), { recursive: true })
const flowOf = ({ walk }: { walk: Walk }) => basename(walk.file, '.spec.ts')
const flows = [...new Set(walks.map(flowOf))].toSorted()
const pages = flows.map((path) => {
  const members = walks
    .filter((one) => flowOf(one) === path)
    .toSorted((a, b) => a.walk.line - b.walk.line)
  members.forEach(({ walk, folder }, index) => {
    const rename = (file: string) => {
      const name = `${path}-${index + 1}-${file}`
      copyFileSync(join(folder, file), join(out, 'pictures', name))
      return `pictures/${encodeURIComponent(name)}`
    }
    for (const step of walk.steps) if (step.picture) step.picture = rename(step.picture)
    walk.last = walk.last.map(rename)
  })
  const stories = members.map(({ walk }) => walk)
  writeFileSync(join(out, `${path}.html`), walkPage(path, stories))
  return { path, stories }
})
writeFileSync(join(out, 'index.html'), indexPage(pages))
console.log(`${walks.length} walk-throughs of ${pages.length} flows: ${out}/index.html`)
process.exit(status ?? 1)
