import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'
import { purpose, way } from '../pack.ts'

const path = way('account/settings/privacy/recommendation-management')
const recommendations = purpose('personalised-recommendation')
const personalAds = purpose('personalised-ads')
const feedOf = (page: Page) => page.getByRole('list', { name: 'Your home feed' })
const firstOptions = (page: Page) => page.getByRole('button', { name: /^Options for/ }).first()
const titleOf = async (page: Page) =>
  (await firstOptions(page).getAttribute('aria-label'))?.replace('Options for ', '') ?? ''

async function hideFirst(page: Page): Promise<{ blocked: string }> {
  const blocked = await titleOf(page)
  await firstOptions(page).click()
  await page.getByRole('menuitem', { name: 'Hide this item' }).click()
  return { blocked }
}

test('M8 R8 R9: turn recommendations on and off, and still off after a reload', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const choice = page.getByRole('switch', { name: recommendations })
  const because = feedOf(page).getByText(/^Because you looked at/)
  await expect(choice).not.toBeChecked()
  await expect(because).toHaveCount(0)

  await choice.click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await expect(choice).toBeChecked()
  await expect(because.first()).toBeVisible()

  await choice.click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(because).toHaveCount(0)
  await page.reload()
  await expect(choice).not.toBeChecked()
})

test('M8 R8: on a small screen the switch says how much of the feed changed, and leads there', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const said = page.getByRole('status').filter({ hasText: /items in your home feed changed/ })
  await expect(said).toHaveCount(0)
  const choice = page.getByRole('switch', { name: recommendations })
  await choice.click()
  await expect(said).toHaveText(/^[1-9]\d? of 24 items in your home feed changed\.$/)
  await expect(said).toBeInViewport()
  await expect(choice).toBeFocused()
  await page.getByRole('link', { name: 'See the feed' }).click()
  await expect(page.getByRole('heading', { name: 'Your home feed' })).toBeInViewport()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('feed')

  const { blocked } = await hideFirst(page)
  await expect(page.getByText(`${blocked} is hidden.`)).toBeVisible()
  await expect(said).toHaveCount(0)
})

test('M8: before and after stand side by side, history being read only when asked for', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const compare = page.getByRole('region', { name: 'What changes' })
  await expect(compare.getByRole('list')).toHaveCount(0)
  await compare.getByRole('button', { name: 'Compare with and without' }).click()
  const without = compare.getByRole('list', { name: 'Without personalisation' })
  const withIt = compare.getByRole('list', { name: 'With personalisation' })
  await expect(without.getByRole('listitem')).toHaveCount(12)
  await expect(withIt.getByText(/^Up \d+ place|^New here/).first()).toBeVisible()

  await page.getByRole('switch', { name: recommendations }).click()
  await compare.getByRole('radio', { name: 'Before and after your last change here' }).check()
  await expect(compare.getByRole('list', { name: 'Before your change' })).toBeVisible()
  const now = compare.getByRole('list', { name: 'Now', exact: true }).getByRole('listitem')
  await expect(now.first()).toContainText(await titleOf(page))
})

test('M8 R9: hide an item by keyboard, focus stays with the way back, and it comes back', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const title = await titleOf(page)
  const options = page.getByRole('button', { name: `Options for ${title}`, exact: true })
  await firstOptions(page).focus()
  const closed = await options.boundingBox()
  await page.keyboard.press('Enter')
  const hide = page.getByRole('menuitem', { name: 'Hide this item' })
  await expect(hide).toBeVisible()
  const open = await page.getByLabel(`Options for ${title}`, { exact: true }).first().boundingBox()
  expect([open?.x, open?.width]).toEqual([closed?.x, closed?.width])
  const feed = page.getByRole('list', { name: 'Your home feed' })
  const placeOf = () => feed.evaluate((list) => (list as HTMLElement).offsetTop)
  const before = await placeOf()
  await hide.press('Enter')
  await expect(options).toHaveCount(0)
  await expect(page.getByText(`${title} is hidden.`)).toBeVisible()
  // What it says lies over the feed and moves no card.
  await expect(page.getByText(`${title} is hidden.`)).toBeInViewport()
  expect(await placeOf()).toBe(before)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(second.page.getByRole('button', { name: `Unblock ${title}` })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: `Unblock ${title}` }).click()
  await expect(page.getByText('Nothing is blocked.')).toBeVisible()
  await expect(options).toBeVisible()
})

test('M8 R9: remove one interest, reset all, and undo the reset after a reload', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const interests = page.getByRole('region', { name: 'Interests' })
  await interests.getByRole('button', { name: 'Remove Tea' }).click()
  await expect(interests.getByRole('button', { name: 'Bring back Tea' })).toBeFocused()
  await page.getByRole('button', { name: 'Reset all interests' }).click()
  await expect(interests.getByText(/^No interests yet/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo the reset' })).toBeFocused()
  await page.reload()
  await page.getByRole('button', { name: 'Undo the reset' }).click()
  await expect(interests.getByRole('button', { name: 'Bring back Tea' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo the reset' })).toHaveCount(0)
})

test('M8 R8: ads follow the history only after a yes', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const ads = feedOf(page).getByText(/^Ad, /)
  await expect(ads).toHaveText(Array(3).fill('Ad, the same for everyone here'))
  await page.getByRole('switch', { name: personalAds }).click()
  await expect(ads.first()).toHaveText(/^Ad, because you looked at/)
})

test('M8 R8: where a region has no ads there is no switch for them and none in the feed', async ({
  app,
  page,
}) => {
  await app.signIn('Jonas Weber')
  await app.walk(...path)
  await expect(page.getByText('There are no ads in your region.')).toBeVisible()
  await expect(page.getByRole('switch', { name: personalAds })).toHaveCount(0)
  await expect(feedOf(page).getByRole('listitem')).toHaveCount(24)
  await expect(feedOf(page).getByText(/^Ad, /)).toHaveCount(0)
})

test('M8 R2: a child’s switch stays off and says that a guardian has to agree first', async ({
  app,
  page,
}) => {
  await app.signIn('Lily Chen')
  await app.walk(...path)
  const choice = page.getByRole('switch', { name: recommendations })
  await expect(choice).toHaveAccessibleDescription(/guardian has to agree/)
  await choice.press('Enter')
  await expect(choice).not.toBeChecked()
  const compare = page.getByRole('region', { name: 'What changes' })
  await expect(compare.getByRole('button')).toHaveCount(0)
  const interests = page.getByRole('region', { name: 'Interests' })
  await expect(interests).toContainText('a guardian has to agree first')
  await expect(interests.getByRole('button')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reset all interests' }).click()
  await expect(page.getByRole('button', { name: 'Undo the reset' })).toBeVisible()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('M8 R9: a long press on a card opens the same choices as its button', async ({
    app,
    page,
  }) => {
    await app.signIn('Mei Tan')
    await app.walk(...path)
    const title = await titleOf(page)
    const card = feedOf(page).getByText(title, { exact: true })
    const touch = await page.context().newCDPSession(page)
    const choices = page.getByRole('menuitem')
    // What comes later above the feed moves it away from under a finger.
    await expect(async () => {
      await card.scrollIntoViewIfNeeded()
      const box = await card.boundingBox()
      const point = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
      await expect(choices.first())
        .toBeVisible({ timeout: 2_000 })
        .catch(async (error: unknown) => {
          await touch.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] })
          throw error
        })
    }).toPass()
    await expect(choices).toHaveText([
      'Look at it',
      'Hide this item',
      'Hide similar items',
      /^Block the shop/,
      /^Block the category/,
      'Copy a sharing code',
    ])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.getByRole('menuitem', { name: /^Block the category/ }).tap()
    await expect(card).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(card).toBeVisible()
  })
})
