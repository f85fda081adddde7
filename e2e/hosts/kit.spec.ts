import type { MenuPath } from '../../src/policy/menu.ts'
import { menu } from '../../src/policy/menu.ts'
import { expect, test } from '../kit/test.ts'

/** All that lies below Account and is there once, whoever is signed in. */
const paths: MenuPath[] = menu
  .map(({ path }) => path)
  .filter((path) => path.startsWith('account') && !path.includes(':'))

test('B10: a page object reaches every screen by the names the policy uses, and by address', async ({
  as,
  screenAt,
}) => {
  test.slow()
  await as('Mei Tan')
  for (const path of paths.filter((path) => path !== 'account')) {
    const screen = screenAt(path)
    await test.step(screen.name, async () => {
      await screen.reach()
      await screen.open()
      await expect(screen.heading).toBeVisible()
    })
  }
  expect(() => screenAt('account/messages/:shop')).toThrow('needs the parameter shop')
})

test('B10: time, failures, codes and receipts are in the hand of a test', async ({
  as,
  clock,
  codes,
  faults,
  page,
  receipts,
  screenAt,
}) => {
  await screenAt('sign-in').open()
  await page.getByRole('button', { name: 'Mei Tan', exact: true }).click()
  await codes.enter()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()

  const screen = screenAt('account/settings/privacy/recommendation-management')
  await screen.reach()
  await faults({ operation: 'changeConsent', kind: 'status', status: 503, times: 1 })
  await screen.setting('Personalised recommendations').click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  const receipt = await receipts.newest()
  await receipts.verify(receipt)
  const forged = { ...receipt, record: { ...receipt.record, record_id: 'forged' } }
  await expect(receipts.verify(forged)).rejects.toThrow()

  const before = await clock.now()
  const after = await clock.advance({ hours: 1 })
  expect(after.getTime() - before.getTime()).toBeGreaterThanOrEqual(3_600_000)
  await page.reload()
  await expect(screenAt('sign-in').heading).toBeVisible()
  await as('Mei Tan')
})
