// Runs on whatever Node the machine has, before any dependency exists: plain JavaScript only.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const stamp = 'node_modules/.installed'
const debian = '/usr/bin/chromium'
const run = (command) => execSync(command, { stdio: 'inherit' })

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
  console.log('Installing what package-lock.json lists…')
  // Warnings would speak of this machine's Node; the one that is used comes with the packages.
  run('npm ci --no-progress --loglevel=error')
  writeFileSync(stamp, lockHash)
}

if (process.argv.includes('--browser') && !(await findBrowser())) {
  console.log('No browser found: installing one…')
  if (!installFromDebian()) run('npx playwright install --with-deps chromium')
}

async function findBrowser() {
  const { chromium } = await import('playwright')
  const candidates = [process.env.CHROMIUM_PATH, debian, chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path))
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const install = 'apt-get install -y -qq'
  try {
    run(`apt-get update -qq && ${install} fonts-noto-cjk fonts-noto-core`)
    run(`${install} chromium`)
    // Only faster: where it is not packaged, the whole browser serves all tests.
    run(`${install} chromium-headless-shell || true`)
  } catch {
    return false
  }
  return existsSync(debian)
}
