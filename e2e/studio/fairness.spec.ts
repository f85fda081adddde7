import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../kit/test.ts'

test.use({ withStudio: true, viewport: { width: 1280, height: 900 } })

test('B13: refusing costs more on none of the consent surfaces, and every measured rule is kept', async ({
  app,
  page,
  hostKind,
}) => {
  // The surfaces are the same on either host, and to walk them all takes a minute.
  test.skip(hostKind === 'browser', 'measured on the Node host')
  test.setTimeout(420_000)
  await app.open('studio/rules')
  await page.getByRole('button', { name: 'Measure every surface' }).click()
  const verdict = page.getByText(/^Surfaces where refusing costs more/)
  await expect(verdict.or(page.getByRole('alert').filter({ hasText: /./ }))).toBeVisible({
    timeout: 380_000,
  })
  await expect(verdict).toHaveText('Surfaces where refusing costs more: 0 of 17')
  const rules = page.getByRole('table', { name: 'The rules' })
  await expect(rules.getByRole('row')).toHaveCount(39)
  const broken = rules.getByRole('row').filter({ hasText: 'Not kept' })
  expect(await broken.allInnerTexts()).toEqual([])
  expect(await rules.getByRole('row').filter({ hasText: 'Not measured yet' }).count()).toBe(0)
  // Kept of measured, for a person to judge wholly or in part, and not measured.
  await expect(page.getByRole('definition')).toHaveText(['35 / 35', '9', '0'])
  const measured = page.getByRole('table', { name: 'Where people are asked' })
  await expect(measured.getByRole('row')).toHaveCount(1 + 2 * 17)
  await expect(measured.getByText('Refusing costs no more.')).toHaveCount(17)
  await expect(measured.getByText(/pressed: [12]$/)).toHaveCount(17)
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

test('B13: of two prompts side by side, the unfair one is told by what it costs', async ({
  app,
  page,
}) => {
  await app.open('studio/prompts')
  const fair = page.getByRole('region', { name: 'Variant A' })
  const unfair = page.getByRole('region', { name: 'Variant B' })
  await expect(fair.getByRole('status')).toHaveText('Refusing costs no more.')
  await expect(unfair.getByRole('status')).toHaveText('The no stands out less.')
  const costs = {
    'No as small text': 'The no is a smaller target.',
    'No behind a second step': 'The no takes more steps.',
    'A no that shames': 'The no needs more words.',
  }
  for (const [preset, cost] of Object.entries(costs)) {
    await unfair.getByRole('combobox').selectOption(preset)
    await expect(unfair.getByRole('status')).toContainText(cost)
  }
  await unfair.getByRole('textbox', { name: 'Words of the no' }).fill('No')
  await expect(unfair.getByRole('row', { name: /^Words/ })).toHaveText(/1$/)
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
