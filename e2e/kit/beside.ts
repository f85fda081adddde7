import { expect, type Page } from '@playwright/test'
import type { Who } from '../../src/contract/scenarios.ts'
import { addressOf, type Host } from './app.ts'
import { type Codes, codesOn } from './codes.ts'
import { callInPage } from './in-page.ts'

/** Somebody else in the same state of the host, on a device of their own. */
export interface Beside {
  page: Page
  codes: Codes
}

const isStaff = (who: string) => who.startsWith('staff-')

/**
 * Lets a sample person or a member of staff in next to whoever the test is about, in the same
 * language: in another browser context where there is a server. Where the browser itself is the
 * host, in another tab that has a session of its own, as frames of the studio have.
 */
export async function openBeside(page: Page, host: Host, who: Who): Promise<Beside> {
  const browser = host.kind === 'node' ? page.context().browser() : null
  const frame = browser ? '' : `beside-${who}`
  const context = browser ? await browser.newContext() : page.context()
  const other = await context.newPage()
  const preferences = await page.evaluate(() => localStorage.getItem('preferences'))
  await other.addInitScript(
    ({ frame, preferences }) => {
      if (!location.protocol.startsWith('http')) return
      if (frame) window.name = `studio${JSON.stringify({ frame })}`
      const key = frame ? `preferences@${frame}` : 'preferences'
      if (preferences && !localStorage.getItem(key)) localStorage.setItem(key, preferences)
    },
    { frame, preferences },
  )
  await other.goto(host.url)
  const heading = other.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const headers = frame ? { 'x-studio-frame': frame } : {}
  const { status } = await callInPage(other, 'POST', '/demo/sessions', { who }, headers)
  expect(status).toBe(201)
  await other.goto(addressOf(host, isStaff(who) ? 'desk' : 'account'))
  // With routing by hash that alone is the page that is there already, of nobody.
  await other.reload()
  await expect(heading).toBeVisible()
  return { page: other, codes: codesOn(other) }
}

/** Shows on a page what somebody else did meanwhile, once it is done, as when its person comes back. */
export async function lookAgain(page: Page): Promise<void> {
  const contexts = page.context().browser()?.contexts() ?? [page.context()]
  for (const one of contexts.flatMap((context) => context.pages())) {
    await expect(one.locator('[aria-busy="true"]')).toHaveCount(0)
  }
  await page.evaluate(() => {
    const mark = 'studio'
    const isFrame = window.name.startsWith(`${mark}{`)
    const frame = isFrame ? `@${JSON.parse(window.name.slice(mark.length)).frame}` : ''
    const channel = new BroadcastChannel(`privacy-centre${frame}`)
    channel.postMessage({ type: 'data-changed' })
    channel.close()
  })
}
