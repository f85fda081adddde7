import { expect, test } from '../kit/test.ts'

test.use({ withStudio: true })

test('B10: a test begins in a scenario, named or described, as the person it says', async ({
  page,
  scenario,
  screenAt,
}) => {
  await scenario('said-yes-to-much')
  await expect(screenAt('account/settings/privacy/personal-information').heading).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Campaigns with partners' })).toBeChecked()

  await scenario({ person: 'wei', path: 'account' })
  await expect(page.getByRole('heading', { level: 1, name: /^Hello, / })).toBeVisible()
  await screenAt('account/settings/privacy/personal-information').open()
  await expect(page.getByRole('switch', { name: 'Campaigns with partners' })).not.toBeChecked()
})
