import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/kit/browser.ts'
import type { HostOptions } from './e2e/kit/test.ts'

export default defineConfig<object, HostOptions>({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 390, height: 844 },
    locale: 'en-SG',
    timezoneId: 'Asia/Singapore',
    trace: 'retain-on-failure',
    actionTimeout: 10_000,
  },
  projects: [
    { name: 'node', use: { hostKind: 'node' } },
    { name: 'browser', use: { hostKind: 'browser' } },
  ],
})
