import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

const name = 'Privacy check-up'
const path = ['Settings', 'Privacy', name]

const choice = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title })
const answer = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true })

/** Leaves every choice that is left as it is, until the round is over. */
async function leaveTheRest(page: Page): Promise<void> {
  const place = page.getByText(/^Choice \d+ of \d+ · /)
  const done = page.getByText('You have been through every choice')
  for (;;) {
    const before = await place.innerText()
    await answer(page, 'Leave it as it is').click()
    await expect(done.or(place.filter({ hasNotText: before })).first()).toBeVisible()
    if (await done.isVisible()) return
  }
}

test('B3: answer choices one by one, go on after a reload and on a second device', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1)
  await app.walk(...path)
  await expect(page.getByRole('heading', { name: 'The parts' })).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()

  await expect(choice(page, 'Personalised recommendations')).toBeFocused()
  await expect(page.getByText('Now: you have not chosen, so it is not done.')).toBeVisible()
  await answer(page, 'No: Personalised recommendations').click()
  await expect(choice(page, 'Personalised ads')).toBeFocused()
  await expect(page.getByText(/^Confirmed: Personalised recommendations\./)).toBeVisible()
  await answer(page, 'Yes: Personalised ads').click()
  await expect(choice(page, 'Optional profile details')).toBeFocused()

  await page.reload()
  await expect(choice(page, 'Optional profile details')).toBeVisible()
  await expect(page.getByText(/^2 of \d+ choices looked at$/)).toBeVisible()
  await answer(page, 'Leave it as it is').click()
  await expect(page.getByText('Left as it is: Optional profile details.')).toBeVisible()

  const second = await app.secondDevice('Mei Tan')
  await expect(second.page.getByText(/^3 of \d+ choices looked at$/)).toBeVisible()
  await second.app.walk(...path)
  await second.page.getByRole('link', { name: 'Go on' }).click()
  await expect(choice(second.page, 'Birthday benefits')).toBeVisible()
})

test('B3 B1: it ends with what was changed and the receipts, and can be done again', async ({
  app,
  page,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.getByRole('button', { name: 'Begin' }).click()
  await answer(page, 'Yes: Personalised recommendations').click()
  await expect(choice(page, 'Personalised ads')).toBeFocused()
  await leaveTheRest(page)
  await expect(page.getByText(/^1 changed, \d+ left as they were\.$/)).toBeVisible()
  const changed = page.getByRole('region', { name: 'What you changed' })
  await expect(changed).toContainText('Personalised recommendations')
  const download = page.waitForEvent('download')
  await answer(page, 'Download receipt: Personalised recommendations').click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(file.receipts[0].record.event).toMatchObject({
    purpose: 'personalised-recommendation',
    state: 'given',
  })
  // The words of the check-up are the ones that were signed: Activity can make them again.
  await changed.getByRole('link', { name: 'Activity and receipts' }).click()
  await page.getByText('Filter', { exact: true }).click()
  await page.getByRole('combobox', { name: 'What' }).selectOption('Choice')
  await page
    .getByRole('button', { name: /^Receipt for Consent given: Personalised recommendations/ })
    .click()
  await expect(page.getByText('These are the very words')).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: 'Go through them again' }).click()
  await expect(choice(page, 'Personalised recommendations')).toBeVisible()
  await expect(page.getByText(/^0 of \d+ choices looked at$/)).toBeVisible()
  await expect(page.getByText('Now: you said yes.')).toBeVisible()
  // What was answered another time is no answer of this round: it waits for one.
  await page.reload()
  await expect(page.getByText('Now: you said yes.')).toBeVisible()
})

test('B3 R5: what is collected and who has not read for long are choices too', async ({
  app,
  page,
}) => {
  await app.open('sign-in')
  await app.signIn('Mei Tan')
  const token = await app.thirdPartyToken('parcel-pal')
  await app.advance(100)
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Stop here, go on later' }).click()
  await page.getByRole('link', { name: 'Lists we add to' }).click()
  await answer(page, 'No: Products you look at').click()
  await expect(page.getByText(/^Confirmed: Products you look at\. Paused at/)).toBeVisible()
  await page.getByRole('link', { name: 'Stop here, go on later' }).click()
  await page.getByRole('link', { name: 'Services that have not read for long' }).click()
  for (const service of ['Example ID', 'Night Market Games', 'Tea Tasting Club']) {
    await expect(choice(page, service)).toBeVisible()
    await page.getByRole('link', { name: 'Next' }).click()
  }
  await expect(choice(page, 'Parcel Pal')).toBeVisible()
  await answer(page, 'No: Parcel Pal').click()
  await expect(page.getByText(/^Confirmed: Parcel Pal\./)).toBeVisible()
  expect((await app.readAsThirdParty(token)).status).toBe(401)
})

test('B3: it can be walked with the keyboard alone', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const press = async (label: string | RegExp) => {
    const target = page
      .getByRole('button', { name: label })
      .or(page.getByRole('link', { name: label }))
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await press('Begin')
  await expect(choice(page, 'Personalised recommendations')).toBeFocused()
  await press(/^No: /)
  await expect(choice(page, 'Personalised ads')).toBeFocused()
  await press(/^Leave it/)
  await expect(choice(page, 'Optional profile details')).toBeFocused()
  await press('Stop here, go on later')
  await expect(page.getByText(/^2 of \d+ choices looked at$/)).toBeVisible()
})
