import { expect, type Page } from '@playwright/test'
import type { Fault } from '../../src/contract/faults.ts'
import { codesOn } from './codes.ts'
import { callInPage } from './in-page.ts'
import { openSession } from './open-session.ts'

export interface Host {
  /** 'node': the API is at the address; 'browser': the page holds it and routes by hash. */
  kind: 'node' | 'browser'
  /** Ends with a slash. */
  url: string
}

export interface App {
  /** Opens a menu path, such as 'account/settings'. */
  open(path: string): Promise<void>
  /**
   * Signs in as a sample person and opens Account: where there is a server, with the calls that
   * the screen would make, in half the time. `nickname` is what they are called by now.
   */
  signIn(name: string, nickname?: string): Promise<void>
  /** The same by hand on the screen on any host, for what is about signing in. */
  signInByHand(name: string, nickname?: string): Promise<void>
  /** Walks by the names of links, as the policy writes a path. */
  walk(...names: string[]): Promise<void>
  /** Opens the panel with language, appearance and sign-out. */
  openPreferences(): Promise<void>
  signOut(): Promise<void>
  /**
   * The same person somewhere else: another browser where there is a server, another tab where
   * the browser itself is the host.
   */
  secondDevice(name: string, nickname?: string): Promise<{ app: App; page: Page }>
  /** The token that a sample third party holds for the signed-in person's authorisation. */
  thirdPartyToken(authorisation: string): Promise<string>
  /** Calls the rights API as that third party does. */
  readAsThirdParty(
    token: string,
  ): Promise<{ status: number; fields: Readonly<Record<string, string>> }>
  /** Raises one of the sample announcements for everybody. */
  announce(sample: string): Promise<void>
  /** Makes the host spoil the next calls of some operations. */
  faults(...faults: Fault[]): Promise<void>
  /** Moves the virtual clock forward; what is due is done then. */
  advance(days: number): Promise<void>
}

/** The first sign-in of a sample person makes their records, up to 100,000 of them. */
const firstSignInInMs = 60_000

const greeted = (page: Page, nickname: string) =>
  expect(page.getByRole('heading', { level: 1, name: `Hello, ${nickname}` })).toBeVisible({
    timeout: firstSignInInMs,
  })

/** The app on a page; `opened` hears of each page that is opened beside it. */
export function appOn(page: Page, host: Host, opened: (page: Page) => void = () => {}): App {
  return {
    async open(path) {
      await page.goto(addressOf(host, path))
    },
    async signIn(name, nickname = name) {
      if (host.kind === 'browser') return this.signInByHand(name, nickname)
      await openSession(page, new URL(host.url).origin, name)
      await this.open('account')
      await greeted(page, nickname)
    },
    async signInByHand(name, nickname = name) {
      await this.open('sign-in')
      await page.getByRole('button', { name, exact: true }).click()
      await codesOn(page).enter()
      await greeted(page, nickname)
    },
    async walk(...names) {
      for (const name of names) {
        await page.getByRole('link', { name, exact: true }).last().click()
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      }
    },
    async openPreferences() {
      await page.getByRole('button', { name: /^Language, appearance/ }).click()
    },
    async signOut() {
      await this.openPreferences()
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    },
    async secondDevice(name, nickname) {
      const browser = page.context().browser()
      if (host.kind === 'node' && !browser) throw new Error('There is no browser to open.')
      const context = host.kind === 'node' && browser ? await browser.newContext() : page.context()
      const other = await context.newPage()
      opened(other)
      const app = appOn(other, host, opened)
      await app.signIn(name, nickname)
      return { app, page: other }
    },
    async thirdPartyToken(authorisation) {
      const { body } = await callInPage(page, 'POST', '/demo/third-party-tokens', { authorisation })
      return (body as { token: string }).token
    },
    async readAsThirdParty(token) {
      const { status, body } = await callInPage(page, 'GET', '/third-party/profile', null, {
        authorization: `Bearer ${token}`,
      })
      return { status, fields: (body as { fields?: Record<string, string> }).fields ?? {} }
    },
    async announce(sample) {
      const { status } = await callInPage(page, 'POST', '/demo/announcements', { sample })
      expect(status).toBe(201)
    },
    async faults(...faults) {
      const { status } = await callInPage(page, 'PUT', '/demo/faults', { faults })
      expect(status).toBe(200)
    },
    async advance(days) {
      const { status } = await callInPage(page, 'PUT', '/demo/clock', {
        advanceSeconds: days * 86_400,
      })
      expect(status).toBe(200)
    },
  }
}

/** The address of a menu path on a host. */
export function addressOf({ kind, url }: Host, path: string): string {
  return url + (kind === 'browser' ? `#/${path}` : path)
}

/** Starts over with fresh sample people; a browser host is fresh with each context. */
export async function startOver({ kind, url }: Host): Promise<void> {
  if (kind === 'browser') return
  const response = await fetch(`${new URL(url).origin}/api/v1/demo/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: '{}',
  })
  expect(response.status).toBe(200)
}
