import type { Page } from '@playwright/test'
import { expect, test } from '../../kit/test.ts'
import { byAxe, byEqualAccess } from './engines.ts'
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
  const found = [
    ...(await byAxe(page)),
    ...(await byEqualAccess(page)),
    ...(await byOwnChecks(page)),
  ]
  const description = JSON.stringify({ ...seen, found: found.length })
  test.info().annotations.push({ type: 'a11y', description })
  expect.soft([...Object.values(seen), ...found]).toEqual(Object.values(seen))
}
