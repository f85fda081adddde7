import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Makes the QA kit a package that another repository can install: `npm run kit` writes
 * dist-kit/privacy-centre-kit-<version>.tgz.
 */
const out = 'dist-kit'
rmSync(out, { recursive: true, force: true })
mkdirSync(out)
execFileSync('tsc', ['-p', 'e2e/kit'], { stdio: 'inherit' })
cpSync('e2e/kit/README.md', `${out}/README.md`)
const ours = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  license: string
  dependencies: Record<string, string>
}
const { zod, jose } = ours.dependencies
const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` })
const manifest = {
  name: 'privacy-centre-kit',
  version: ours.version,
  description: 'Playwright fixtures, page objects and contract suite of the privacy centre.',
  license: ours.license,
  type: 'module',
  exports: {
    '.': entry('e2e/kit/fixtures'),
    './screens': entry('e2e/kit/screens'),
    './contract': entry('e2e/contract/suite'),
    './visitor': entry('e2e/kit/visitor'),
  },
  bin: { 'privacy-centre-contract': 'e2e/contract/run.js' },
  dependencies: { zod, jose },
  // One Playwright a process: the tests of whoever installs this bring theirs.
  peerDependencies: { '@playwright/test': '>=1.50.0' },
}
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
const promised = [...Object.values(manifest.exports), manifest.bin].flatMap(Object.values<string>)
const missing = promised.filter((file) => !existsSync(`${out}/${file}`))
if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}.`)
execFileSync('npm', ['pack', '--silent'], { cwd: out, stdio: 'inherit' })
