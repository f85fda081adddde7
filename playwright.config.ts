import {
  defineConfig,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from '@playwright/test'
import { launchOptions } from './e2e/kit/browser.ts'
import type { HostOptions } from './e2e/kit/fixtures.ts'

const second: Project<PlaywrightTestOptions, PlaywrightWorkerOptions & HostOptions> = {
  name: 'second',
  use: { browserName: 'firefox', channel: 'moz-firefox', hostKind: 'node' },
}

export default defineConfig<object, HostOptions>({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  // A flow waits for frames and timers about a third of its time: three keep two cores busy.
  workers: 3,
  retries: 0,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: process.env.REPORT ?? '.cache/test/e2e.json' }]],
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 390, height: 844 },
    locale: 'en-SG',
    timezoneId: 'Asia/Singapore',
    // Recording every step costs half the run; ask for it where a failure has to be understood.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    actionTimeout: 15_000,
    // It fetches the whole app once somebody stays; the spec that is about it allows it.
    serviceWorkers: 'block',
  },
  projects: [
    ...(process.env.SECOND_BROWSER ? [second] : []),
    { name: 'node', use: { hostKind: 'node' } },
    {
      name: 'browser',
      // One host for people who like motion, one for those who asked for none.
      use: { hostKind: 'browser', contextOptions: { reducedMotion: 'reduce' } },
      // What they look at is the same on either host, and they take minutes.
      testIgnore: /a11y\/(screens|waiting|open|layout-shift|languages)\.spec\.ts/,
    },
  ],
})
