import { expect, test } from '../kit/test.ts'

test.use({ withStudio: true })

test('B10: a test begins in a scenario, named or described, as the person it says, with somebody beside them', async ({
  beside,
  lookAgain,
  page,
  scenario,
  screenAt,
}) => {
  await scenario('said-yes-to-much')
  await expect(screenAt('account/settings/privacy/personal-information').heading).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Campaigns with partners' })).toBeChecked()

  await scenario({ extends: ['child-and-guardian'], language: 'ms' })
  await expect(page.getByText('Setuju', { exact: true })).toHaveCount(1)
  const wei = await beside('wei')
  for (const name of ['Tetapan', 'Privasi', 'Kanak-kanak dan penjaga']) {
    await wei.page.getByRole('link', { name, exact: true }).last().click()
  }
  await wei.page.getByRole('switch', { name: 'Gunakan data untuk perkara pilihan' }).click()
  await lookAgain(page)
  await expect(page.getByText('Setuju', { exact: true })).toHaveCount(0)
})
