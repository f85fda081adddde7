import type { Page } from '@playwright/test'
import { expect, test } from '../../kit/test.ts'
import { byAxe, byAxeInOtherColours, byEqualAccess } from './engines.ts'
import { byOwnChecks } from './own.ts'

/** What was looked at; the runs of `npm run a11y` are counted by it. */
export interface Seen {
  screen: string
  state: string
  theme: string
  language: string
}

/** Both engines and our own checks over what is shown now. Violations fail the test at its end. */
export async function check(page: Page, seen: Seen): Promise<void> {
  judge(seen, [
    ...(await byAxe(page)),
    ...(await byEqualAccess(page)),
    ...(await byOwnChecks(page)),
  ])
}

/** The same page in another theme, when all but its colours was looked at already. */
export async function checkColours(page: Page, seen: Seen): Promise<void> {
  judge(seen, await byAxeInOtherColours(page))
}

function judge(seen: Seen, found: string[]): void {
  const description = JSON.stringify({ ...seen, found: found.length })
  test.info().annotations.push({ type: 'a11y', description })
  expect.soft([...Object.values(seen), ...found]).toEqual(Object.values(seen))
}
