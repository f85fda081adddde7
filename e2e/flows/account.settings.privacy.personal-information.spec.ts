import { expect, test } from '../kit/test.ts'
import { pack, purpose, way, word } from '../pack.ts'

const path = way('account/settings/privacy/personal-information')
const clauseOf = (id: string) => pack.purposes.find((one) => one.id === id)?.clause
const joint = pack.purposes.filter(({ campaign }) => campaign)

test('M10 R1 R28: give one purpose, and it is given on a second device; the necessary has no switch', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await expect(page.getByRole('switch', { name: purpose('order') })).toHaveCount(0)
  await expect(
    page.getByRole('link', { name: `Clause ${clauseOf('order')}` }).first(),
  ).toBeVisible()
  const choice = page.getByRole('switch', { name: purpose('campaigns') })
  await expect(choice).not.toBeChecked()
  await choice.click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await page.reload()
  await expect(choice).toBeChecked()
  await expect(page.getByText(/^Given on /)).toBeVisible()
  // The profile has the same name.
  await expect(page).toHaveTitle(new RegExp(`^${path.at(-1)} · ${path.at(-2)} · `))

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(second.page.getByRole('switch', { name: purpose('campaigns') })).toBeChecked()
})

test('M10 B14: only what is necessary in one press, each with a receipt, and back in one', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const campaigns = page.getByRole('switch', { name: purpose('campaigns') })
  const reminders = page.getByRole('switch', { name: purpose('cart-reminders') })
  for (const choice of [campaigns, reminders]) {
    await choice.click()
    await expect(choice).toBeChecked()
  }
  await page.getByRole('button', { name: 'Keep only what is necessary' }).click()
  await expect(page.getByText(/^Done: every optional agreement/)).toBeVisible()
  for (const choice of [campaigns, reminders]) await expect(choice).not.toBeChecked()

  await page.reload()
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await expect(page.getByText(/^Undone/)).toBeVisible()
  for (const choice of [campaigns, reminders]) await expect(choice).toBeChecked()
  await page.getByRole('link', { name: word('menu', 'privacy'), exact: true }).click()
  await app.walk(word('menu', 'activity-and-receipts'))
  await expect(page.getByRole('button', { name: /^Receipt for Consent withdrawn/ })).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Receipt for Consent given/ })).toHaveCount(4)
})

test('M10 R17: security data is listed item by item, with the reason it has no switch', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const list = page.getByRole('region', { name: 'Security data, item by item' })
  await expect(list.getByRole('listitem')).toHaveCount(8)
  await expect(list).toContainText('Looked at on your device only')
  await expect(list.getByRole('switch')).toHaveCount(0)
})

test('M10 R4: what exists only in some regions is not shown elsewhere', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await expect(page.getByRole('switch', { name: purpose('birthday-benefits') })).toBeVisible()
  await app.signOut()
  await app.signIn('Arif Rahman')
  await app.walk(...path)
  await expect(page.getByRole('switch', { name: purpose('cart-reminders') })).toBeVisible()
  await expect(page.getByRole('switch', { name: purpose('personal-homepage') })).toHaveCount(0)
})

test('M10 R13: each joint campaign asks for itself, and its partner receives nothing before and after, and is told to erase', async ({
  app,
  page,
}) => {
  const [first, ...others] = joint
  await app.signIn('Mei Tan')
  const early = await app.thirdPartyToken(first?.id ?? '')
  expect((await app.readAsThirdParty(early)).status).toBe(401)
  await app.walk(...path)
  const chosen = page.getByRole('switch', { name: purpose(first?.id ?? '') })
  await chosen.click()
  await expect(chosen).toBeChecked()
  for (const { id } of others) {
    await expect(page.getByRole('switch', { name: purpose(id) })).not.toBeChecked()
  }
  // A yes makes nothing good that was handed out before it.
  expect((await app.readAsThirdParty(early)).status).toBe(401)
  const token = await app.thirdPartyToken(first?.id ?? '')
  const read = await app.readAsThirdParty(token)
  expect([read.status, Object.keys(read.fields)]).toEqual([200, first?.campaign?.fields])
  await chosen.click()
  await expect(chosen).not.toBeChecked()
  expect((await app.readAsThirdParty(token)).status).toBe(401)
  await page
    .getByRole('link', { name: word('menu', 'privacy'), exact: true })
    .last()
    .click()
  await app.walk(word('menu', 'activity-and-receipts'))
  await expect(page.getByText(/^Passed on for a campaign/)).toHaveCount(1)
  await page.getByText('Erased data at others and in backups').click()
  const ended = page.getByRole('region', { name: /^Consent to a campaign withdrawn, / })
  await expect(ended).toContainText(first?.campaign?.partner ?? '')
})

test('M10 R15: a name shows in live streams only by choice, and only where there are any', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await expect(page.getByText(/a viewer without a name/)).toBeVisible()
  await page.getByRole('switch', { name: purpose('live-stream-display') }).click()
  await expect(
    page.getByText('In a live stream: Mei Tan, with your comments and gifts.'),
  ).toBeVisible()
  await app.signOut()
  await app.signIn('Kim Seo-yeon')
  await app.walk(...path)
  await expect(page.getByRole('switch', { name: purpose('cart-reminders') })).toBeVisible()
  await expect(page.getByRole('switch', { name: purpose('live-stream-display') })).toHaveCount(0)
  await expect(page.getByText('What other viewers see of you')).toHaveCount(0)
})
