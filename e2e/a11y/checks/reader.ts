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
  /** What was said since the last time: what has the focus, and what the page told by itself. */
  heard(): Promise<string[]>
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
  return {
    heard: () =>
      page.evaluate(async () => {
        // What has just been painted is spoken after it.
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
        await new Promise((resolve) => setTimeout(resolve))
        const said = await reader.spokenPhraseLog()
        await reader.clearSpokenPhraseLog()
        return said
      }),
  }
}
