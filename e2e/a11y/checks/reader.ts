import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const folder = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader')
const source = readFileSync(folder.replace(/lib[\\/].*$/, 'lib/esm/index.browser.js'), 'utf8')

interface Virtual {
  start(options: { container: Element }): Promise<void>
  spokenPhraseLog(): Promise<string[]>
  clearSpokenPhraseLog(): Promise<void>
}
declare const reader: Virtual

export interface Reader {
  /** What was said since it was last forgotten: what has the focus, what the page told by itself. */
  heard(): Promise<string[]>
  /** Leaves behind what has been heard, and nothing that came after it. */
  forget(): void
}

/** A virtual screen reader over the page; needs a context without CSP. A reload ends it. */
export async function listen(page: Page): Promise<Reader> {
  await page.evaluate(async (text) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    const { virtual } = (await import(address)) as { virtual: Virtual }
    Object.assign(globalThis, { reader: virtual })
    await virtual.start({ container: document.body })
    await virtual.clearSpokenPhraseLog()
  }, source)
  let behind = 0
  let whole = 0
  return {
    async heard() {
      const said = await page.evaluate(() => reader.spokenPhraseLog())
      whole = said.length
      return said.slice(behind)
    },
    forget() {
      behind = whole
    },
  }
}
