import { test as base, type Page, expect as plainExpect } from '@playwright/test'
import type { OperationId } from '../../src/contract/every-operation.ts'
import type { Fault } from '../../src/contract/faults.ts'
import type { ScenarioInput, Who } from '../../src/contract/scenarios.ts'
import type { MenuPath } from '../../src/policy/menu.ts'
import { type App, appOn, type Host, startOver } from './app.ts'
import { type Beside, lookAgain, openBeside } from './beside.ts'
import { type Clock, clockOn } from './clock.ts'
import { type Codes, codesOn } from './codes.ts'
import { type Receipts, receiptsOn } from './receipts.ts'
import { openScenario } from './scenario.ts'
import { type Screen, screenOn } from './screens.ts'

/** Where the tests of a project run. */
export interface HostOptions {
  hostKind: Host['kind']
  /** The address of a privacy centre with sample people that runs already; ends with a slash. */
  hostUrl: string
}

/** A fault of one operation of the contract. */
export type OperationFault = Fault & { operation: OperationId }

export interface Kit {
  app: App
  /** Signs in as a sample person, through the screen. */
  as(person: string, nickname?: string): Promise<App>
  clock: Clock
  /** Makes the host spoil the next calls of some operations; none given ends all of it. */
  faults(...faults: OperationFault[]): Promise<void>
  /**
   * Starts over in a state that has a name in the studio, or is described: region, language,
   * person, what was done before, faults, clock. Needs a host that serves the app with the studio.
   */
  scenario(given: string | ScenarioInput): Promise<void>
  /** Somebody else at the same time, by their name in scenarios: child and guardian, user and staff. */
  beside(who: Who): Promise<Beside>
  /** Shows on one person's page what the other did meanwhile. */
  lookAgain(page: Page): Promise<void>
  /** Codes of sign-in and step-up. */
  codes: Codes
  receipts: Receipts
  /** A screen of the menu by its path; every locator goes by role and accessible name. */
  screenAt(path: MenuPath, parameters?: Readonly<Record<string, string>>): Screen
}

/** Where an illustrated walk-through of each test goes; an ordinary run pays nothing for it. */
const walks = process.env.WALKTHROUGHS

export const expect: typeof plainExpect = walks
  ? (await import('./walkthrough-expect.ts')).tellingExpect
  : plainExpect

export const test = base.extend<Kit, HostOptions & { host: Host }>({
  hostKind: ['node', { option: true, scope: 'worker' }],
  hostUrl: ['', { option: true, scope: 'worker' }],
  host: [
    async ({ hostKind, hostUrl }, use) => {
      if (!URL.canParse(hostUrl) || !hostUrl.endsWith('/')) {
        throw new Error('Say where the privacy centre runs: use: { hostUrl: "http://…/" }.')
      }
      await use({ kind: hostKind, url: hostUrl })
    },
    { scope: 'worker' },
  ],
  app: async ({ page, host }, use, info) => {
    const faults: string[] = []
    const watch = (watched: Page) => {
      watched.on('pageerror', (error) => faults.push(String(error)))
      watched.on('console', (message) => {
        // Chromium itself reports every answer of 4xx; those are the app's to handle.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          faults.push(message.text())
        }
      })
    }
    watch(page)
    await startOver(host)
    const app = appOn(page, host, watch)
    if (walks) {
      const { recordWhile } = await import('./walkthrough-app.ts')
      await recordWhile(walks, { page, app, info }, use)
    } else await use(app)
    if (faults.length > 0) throw new Error(`The console was not silent:\n${faults.join('\n')}`)
  },
  as: async ({ app }, use) => {
    await use(async (person, nickname) => {
      await app.signIn(person, nickname)
      return app
    })
  },
  clock: async ({ page }, use) => use(clockOn(page)),
  faults: async ({ app }, use) => use((...faults) => app.faults(...faults)),
  scenario: async ({ page, host }, use) => use((given) => openScenario(page, host, given)),
  beside: async ({ page, host }, use) => use((who) => openBeside(page, host, who)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  lookAgain: async ({}, use) => use(lookAgain),
  codes: async ({ page }, use) => use(codesOn(page)),
  receipts: async ({ page }, use) => use(receiptsOn(page)),
  screenAt: async ({ page, host }, use) =>
    use((path, parameters) => screenOn(page, host, path, parameters)),
})
