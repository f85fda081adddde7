import { expect, type Page } from '@playwright/test'
import type { ScenarioInput } from '../../src/contract/scenarios.ts'
import { encode } from '../../src/scenarios/link.ts'
import { parseScenario } from '../../src/scenarios/resolve.ts'
import type { Host } from './app.ts'

/** Opens the link of a scenario: a name, or whatever the fields say. */
export async function openScenario(
  page: Page,
  { url }: Host,
  given: string | ScenarioInput,
): Promise<void> {
  const code = typeof given === 'string' ? given : await encode(parseScenario(given))
  await page.goto(`${url}?scenario=${encodeURIComponent(code)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A link that leads nowhere stays as it was, and is told of under a heading too.
  await expect(page).not.toHaveURL(/[?&]scenario=/)
}
