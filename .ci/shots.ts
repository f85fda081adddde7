import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Cookie, chromium, type Page } from 'playwright'
import { launchOptions } from '../e2e/kit/browser.ts'
import { pack } from '../src/policy/pack.ts'

/**
 * Pictures of every screen of the app as it is now, and a contact sheet for each width, theme and
 * language, in `.cache/shots`. Arguments narrow it: widths=360 themes=dark langs=en paths=account
 */
const out = '.cache/shots'
const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')))
const list = (name: string, all: readonly string[]): readonly string[] =>
  given[name]?.split(',') ?? all

const known = readdirSync('src/i18n/locales')
const langs = list(
  'langs',
  ['en', 'ar'].filter((lang) => known.includes(lang)),
)
const themes = list('themes', ['light', 'dark'])
const widths = list('widths', ['360', '768', '1280']).map(Number)
const built = pack.menu.filter((entry) => entry.built && !entry.path.includes(':'))
const paths = list('paths', [...built.map(({ path }) => path), 'studio/gallery'])
const person = 'Mei Tan'
/** Pixels of a page that are shown at once. */
const longest = 4_000

mkdirSync(out, { recursive: true })
execFileSync('vite', ['build', '--mode', 'studio', '--logLevel', 'warn'], { stdio: 'inherit' })
const data = mkdtempSync(join(tmpdir(), 'privacy-centre-shots-'))
const host = spawn(
  process.execPath,
  ['src/hosts/node/main.ts', '--port', '0', '--data', data, '--app', 'dist-studio', '--strict'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const browser = await chromium.launch(launchOptions())
let session: Cookie[] | undefined
try {
  const url = await addressOf(host)
  for (const lang of langs) {
    for (const theme of themes) for (const width of widths) await shoot(url, lang, theme, width)
  }
} finally {
  await browser.close()
  host.kill('SIGTERM')
  rmSync(data, { recursive: true, force: true })
}

async function shoot(url: string, lang: string, theme: string, width: number): Promise<void> {
  const withTree = width >= 1024
  const colorScheme = theme === 'dark' ? 'dark' : 'light'
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: 'en-SG',
    timezoneId: 'Asia/Singapore',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`${url}/sign-in`)
  await speak(page, lang)
  const files: string[] = []
  const take = async (path: string) => {
    const file = `${path.replaceAll('/', '.')}-${width}-${theme}-${lang}.png`
    await settled(page, path.startsWith('account'), withTree)
    await page.screenshot({ path: join(out, file), fullPage: true })
    await page.setViewportSize({ width, height: 800 })
    files.push(file)
  }
  if (paths.includes('sign-in')) {
    await page.getByRole('button', { name: person, exact: true }).waitFor()
    await take('sign-in')
  }
  // Once: an address is given only so many codes in an hour.
  session ??= await signIn(page)
  await context.addCookies(session)
  for (const path of paths.filter((one) => one !== 'sign-in')) {
    await page.goto(`${url}/${path}`)
    await take(path)
  }
  await context.close()
  await contactSheet(browser, files, `sheet-${width}-${theme}-${lang}.png`)
  console.log(`${files.length} screens, ${width} px, ${theme}, ${lang}`)
}

/** All that the page fetches after its title is there: what it lists, and beside it the menu. */
async function settled(page: Page, inMenu: boolean, withTree: boolean): Promise<void> {
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  if (!inMenu) return
  if (withTree) await page.locator('nav [aria-current=page]').first().waitFor()
  await page.getByRole('status', { name: /./ }).first().waitFor({ state: 'detached' })
  // Long lists hold only the rows in view: all of what this page has is in view for its picture.
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  let seen = height
  for (;;) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    // What came into view may be higher than was thought.
    if (whole <= seen || seen >= longest) return
    seen = Math.min(whole, longest)
    await page.setViewportSize({ width, height: seen })
    await page.waitForLoadState('networkidle')
  }
}

async function speak(page: Page, lang: string): Promise<void> {
  await page.evaluate((language) => {
    const state = { theme: 'system', language }
    localStorage.setItem('preferences', JSON.stringify({ state, version: 0 }))
  }, lang)
  await page.reload()
}

async function signIn(page: Page): Promise<Cookie[]> {
  await page.getByRole('button', { name: person, exact: true }).click()
  const message = await page.locator('form [role=status]').last().innerText()
  await page.locator('form input').fill(/\d{6}/.exec(message)?.[0] ?? '')
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/account')
  return page.context().cookies()
}

/** All of one kind on one picture: tops of the screens, in the order of the menu. */
async function contactSheet(over: Browser, files: readonly string[], name: string) {
  const page = await over.newPage({ viewport: { width: 1640, height: 900 } })
  const figures = files.map((file) => {
    const data = readFileSync(join(out, file)).toString('base64')
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${file}</figcaption></figure>`
  })
  const style = `body{margin:20px;font:12px sans-serif;display:grid;grid-template-columns:repeat(5,1fr);gap:16px;background:#777}
    figure{margin:0}img{width:100%;max-height:640px;object-fit:cover;object-position:top;display:block}
    figcaption{color:#fff;overflow-wrap:anywhere;padding:4px 0}`
  await page.setContent(`<style>${style}</style>${figures.join('')}`)
  await page.screenshot({ path: join(out, name), fullPage: true })
  await page.close()
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())
      if (address) resolve(address[0])
    })
    child.once('close', () => reject(new Error('The host ended before it was ready.')))
  })
}
