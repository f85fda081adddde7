import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Partners and SDKs']
const partner = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const open = (page: Page, name: string) => page.getByRole('heading', { level: 3, name }).click()
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name }).click()

test('M16 R20: a partner receives data only once agreed to, and a second device sees it', async ({
  app,
  page,
}) => {
  // On a phone all of them are within two screens, and one press opens one.
  await page.setViewportSize({ width: 390, height: 844 })
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const all = await page.getByRole('article').last().boundingBox()
  expect((all?.y ?? 0) + (all?.height ?? 0)).toBeLessThan(3 * 844)
  const campaigns = partner(page, 'Campaign partners')
  await open(page, 'Campaign partners')
  await expect(campaigns).toContainText('Joint controller')
  await expect(campaigns).toContainText('Receives nothing of yours.')
  await expect(campaigns).toContainText('You have not agreed to it.')
  await campaigns.getByRole('link', { name: /^Change it: Personal information/ }).click()
  const choice = page.getByRole('switch', { name: 'Campaigns with partners' })
  await choice.click()
  await expect(choice).toBeChecked()

  await app.open('account/settings/privacy')
  await app.walk('Partners and SDKs')
  await expect(campaigns).toContainText('Receives your data now.')
  await page.reload()
  await expect(campaigns).toContainText('Receives your data now.')
  await expect(campaigns).toContainText('You agreed to it.')
  await expect(partner(page, 'Alipay')).toContainText('there is no switch')
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(partner(second.page, 'Campaign partners')).toContainText('Receives your data now')
})

test('M16 R20: filter by role and by data; an SDK says what it reads', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const search = page.getByRole('searchbox', { name: 'Search partners' })
  await search.fill('alipay')
  await expect(page.getByRole('article')).toHaveCount(1)
  const contact = page.getByRole('article').getByText(/^Contact|^The policy gives no contact/)
  await expect(contact).toBeHidden()
  await open(page, 'Alipay')
  await expect(contact).toBeVisible()
  await search.fill('')
  await page.getByLabel('Role').selectOption({ label: 'Joint controller' })
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByText(/^1 partner, /)).toBeVisible()
  await page.getByLabel('Data', { exact: true }).selectOption({ label: 'Addresses' })
  await expect(page.getByText('No partner fits this choice.')).toBeVisible()
  await page.getByLabel('Role').selectOption({ label: 'All' })
  await expect(page.getByRole('article')).toHaveCount(3)
  await part(page, 'Software of partners in the app')
  const software = page.getByRole('region', { name: 'Software of partners in the app' })
  await expect(software.getByRole('listitem')).toHaveCount(2)
  await expect(software).toContainText('Reads: phone number, state of the network, and device data')
})

test('M16 R24 R33 R34: uses without consent, how long, and where with which safeguard', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await part(page, 'Uses that need no consent')
  const exempt = page.getByRole('region', { name: 'Uses that need no consent' })
  await expect(exempt.getByRole('listitem')).toHaveCount(6)
  await expect(exempt.getByText(/not checked by us/)).toHaveCount(6)

  await part(page, 'How long it is kept')
  const kept = page.getByRole('region', { name: 'How long it is kept' })
  await expect(kept).toBeInViewport()
  const orders = kept.getByRole('listitem').filter({ hasText: 'Orders' })
  await expect(orders).toContainText('Period: 3 years')
  await expect(orders).toContainText('Then it is erased.')

  await part(page, 'Where data is kept')
  const places = page.getByRole('region', { name: 'Where data is kept, and where it travels' })
  await expect(places.getByText(/^Safeguard: /)).toHaveCount(3)
  await places.getByRole('link', { name: 'Clause V(2)' }).first().click()
  await expect(page.getByRole('heading', { name: /^V\(2\)/ })).toBeFocused()
})

test('M16 B4: every flow is a line and a row; off is off until agreed to, and leads to its switch', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await part(page, 'Where your data goes')
  const picture = page.getByRole('group', { name: /^Map of flows/ })
  const rows = page.getByRole('table').getByRole('row')
  const lines = picture.getByRole('link')
  await expect(lines.first()).toBeVisible()
  expect(await rows.count()).toBe((await lines.count()) + 1)
  const profile = 'Profile, for Campaigns with partners, to Campaign partners, China'
  await expect(picture.getByRole('link', { name: `${profile}: Off` })).toHaveCount(1)
  // On paper nothing can be scrolled to.
  const room = page.viewportSize()?.width ?? 0
  expect((await picture.boundingBox())?.width).toBeGreaterThan(room)
  await page.emulateMedia({ media: 'print' })
  expect((await picture.boundingBox())?.width).toBeLessThan(room)
  await page.emulateMedia({ media: null })

  // By keyboard: one stop for the whole picture, arrows inside, Enter to the switch.
  await lines.first().focus()
  await page.keyboard.press('ArrowUp')
  await expect(lines.last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(lines.first()).toBeFocused()
  await picture.getByRole('link', { name: `${profile}: Off` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personal information')
  const choice = page.getByRole('switch', { name: 'Campaigns with partners' })
  await choice.click()
  await expect(choice).toBeChecked()

  await app.open('account/settings/privacy/partners-and-sdks')
  await part(page, 'Where your data goes')
  await expect(picture.getByRole('link', { name: `${profile}: On` })).toHaveCount(1)
  await page.getByRole('radio', { name: 'What we use ourselves' }).check()
  const own = page.getByRole('row').filter({ hasText: 'Personalised recommendations' })
  await expect(own.first()).toContainText('Off')
  await own.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recommendation management')
})
