import { spawnSync } from 'node:child_process'

/**
 * The four named paths in Debian's Firefox (package firefox-esr), on the Node host; needs a build.
 * Arguments go to Playwright.
 */
const paths = [
  'privacy.recommendation-management',
  'privacy.system-permission-management',
  'privacy.personal-info-download',
  'account-and-security.delete-account',
]

/** What Firefox can't be told over WebDriver BiDi yet, and so the flows that tell it. */
const untold = [
  // to keep a file
  'read the ZIP offline',
  '100,000 records',
  // to type a date as its own field has it
  'wrong dates keep',
  // to touch
  'long press',
  // to have a camera, and to change a permission later
  'camera, voice and picture',
  'as it changes',
  // to be in front with one of two windows
  'keep the account in one press',
]

const { status } = spawnSync(
  'playwright',
  [
    'test',
    ...paths.map((path) => `e2e/flows/account.settings.${path}.spec.ts`),
    ...['--project=second', '--workers=1', '--timeout=120000', '--reporter=line'],
    `--grep-invert=${untold.join('|')}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, SECOND_BROWSER: '1' } },
)
process.exit(status ?? 1)
