import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'
import { deadline, pack, way, word } from '../pack.ts'

const path = way('account/settings/account-and-security/delete-account')
const waiting = deadline('deletion-waiting-period').value

const codeField = (page: Page) => page.getByRole('textbox', { name: 'Six-digit code' })
const sentCode = async (page: Page) =>
  /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''

async function ask(page: Page) {
  await page.getByRole('button', { name: 'Delete my account' }).click()
  const answers = page.getByRole('alertdialog').getByRole('button')
  const sizes = await answers.evaluateAll((all) => all.map(({ clientWidth }) => clientWidth))
  const colours = await answers.evaluateAll((all) => all.map((one) => getComputedStyle(one).color))
  expect([new Set(sizes).size, new Set(colours).size]).toEqual([1, 2])
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
}

async function enterCode(page: Page) {
  await codeField(page).fill(await sentCode(page))
  await page.getByRole('button', { name: 'Confirm code' }).click()
}

async function request(page: Page) {
  await ask(page)
  await enterCode(page)
  await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible()
}

test('M13 R29: ask for deletion, sign in again, and keep the account in one press', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await app.signIn('Mei Tan')
  const token = await app.thirdPartyToken('parcel-pal')
  await app.walk(...path)
  await expect(page.getByText('4 linked apps and services are refused from now on.')).toBeVisible()
  // Below what is erased and kept, and above the long list of who is told.
  const { y } = (await page.getByRole('button', { name: 'Delete my account' }).boundingBox()) ?? {}
  expect(y).toBeLessThan(2.5 * 844)
  await ask(page)
  // Both appear far down a long page, and where somebody on a phone looks.
  await expect(page.getByRole('button', { name: 'Confirm code' })).toBeInViewport({ ratio: 1 })
  await enterCode(page)
  const banner = page.getByRole('region', { name: /^This account will be deleted on/ })
  await expect(banner).toBeFocused()
  await expect(banner).toBeInViewport({ ratio: 1 })
  expect((await app.readAsThirdParty(token)).status).toBe(401)
  await app.open('account')
  await expect(page.getByRole('main')).toContainText('services that may read your data0')
  await app.signOut()
  await app.signIn('Mei Tan')
  await expect(page.getByText(/will be deleted on/)).toBeVisible()
  const second = await app.secondDevice('Mei Tan')
  await expect(second.page.getByText(/will be deleted on/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep my account' }).click()
  await expect(page.getByRole('region', { name: 'Your account stays' })).toBeFocused()
  await second.page.reload()
  await expect(second.page.getByText('services that may read your data')).toBeVisible()
  await expect(second.page.getByText(/will be deleted on/)).toHaveCount(0)
  await expect(page.getByText(/will be deleted on/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/will be deleted on/)).toHaveCount(0)
  expect((await app.readAsThirdParty(token)).status).toBe(200)
})

test('M13: an answer that was lost is fetched with the same code, and asks for one deletion only', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await ask(page)
  await app.faults({ operation: 'requestDeletion', kind: 'html', times: 1 })
  await codeField(page).fill(await sentCode(page))
  const confirm = page.getByRole('button', { name: 'Confirm code' })
  await confirm.click()
  await expect(codeField(page)).toHaveAccessibleDescription(/No answer that we can read came back/)
  await confirm.click()
  await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible()
})

test('M13 R27 R29 R33: after the waiting period the account is gone, and an address says so', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...way('account/settings/privacy/delete-account'))
  await expect(page.getByText('Trade law asks for records of purchases')).toBeVisible()
  await request(page)
  await page.getByRole('link', { name: 'See later what became of it' }).click()
  await expect(page.getByText(/^Deletion DEL-\w+ waits until/)).toBeVisible()
  // Whoever is signed in still is not asked to sign in.
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('What became of the deletion')
  await expect(page.getByText('Sign in to keep the account.')).toHaveCount(0)
  await app.advance(waiting)
  await page.reload()
  await expect(page.getByText(/is done: the account was erased on/)).toBeVisible()
  await expect(page.getByText(/^The law makes us keep Orders until/)).toBeVisible()
  await app.open('account')
  // Firefox fails what a reload cuts off, and the page would tell that it could not be fetched.
  await expect(title).not.toHaveText('What became of the deletion')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('M13 R27: everybody who had received something is told, tried again, and confirms', async ({
  app,
  page,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const told = page.getByRole('region', { name: 'Who else is told' })
  await expect(told.getByText('Parcel Pal')).toBeVisible()
  const partners = (deIdentified: boolean) =>
    pack.partners
      .filter((one) => (one.deIdentified ?? false) === deIdentified)
      .filter(({ categories }) => categories.includes('device-and-log'))
      .map(({ id }) => told.getByText(word('policy', `partner.${id}`), { exact: true }))
  for (const partner of partners(false)) await expect(partner).toBeVisible()
  for (const partner of partners(true)) await expect(partner).toHaveCount(0)
  // Other lines are about backups, and about whoever keeps what is theirs now and hears nothing.
  const others = await Promise.all(
    ['shops', 'readers'].map((who) =>
      told.getByText(word('erasures', `alsoWith.${who}`), { exact: true }).count(),
    ),
  )
  const lines = await told.getByRole('listitem').count()
  await expect(told.getByRole('listitem').filter({ hasNotText: /\S/ })).toHaveCount(0)
  const recipients = others.reduce((left, count) => left - count, lines - 1)
  const { value: cycle, own } = deadline('backup-cycle')
  await expect(page.getByText(`stay locked for ${cycle} days`)).toBeVisible()
  await expect(page.getByText(/^The policy names no figure/)).toHaveCount(own ? 1 : 0)
  await request(page)
  await page.getByRole('link', { name: 'See later what became of it' }).click()
  await expect(page.getByText(/^Deletion DEL-\w+ waits until/)).toBeVisible()
  await app.faults({ operation: 'recipient.parcel-pal', kind: 'network', times: 1 })
  await app.advance(waiting)
  const erased = page.getByRole('region', { name: /^Erased with the account, / })
  const pal = erased.getByRole('listitem').filter({ hasText: 'Parcel Pal' })
  await expect(pal.getByText(/^1 try came to nothing\. We try again on/)).toBeVisible()
  await expect(erased.getByText(/^Told on .+ we ask it every day until/).first()).toBeVisible()
  await app.advance(1)
  await expect(pal.getByText('Told', { exact: true })).toBeVisible()
  await app.advance(1)
  await expect(pal.getByText(/^Confirmed on .+ erased the data\.$/)).toBeVisible()
  const club = erased.getByRole('listitem').filter({ hasText: 'Tea Tasting Club' })
  await expect(club.getByText('To be told by hand', { exact: true })).toBeVisible()
  await expect(erased.getByText('Confirmed', { exact: true })).toHaveCount(recipients - 1)
  await expect(erased.getByText(/^Locked until .+, then erased\./)).toBeVisible()
  await app.advance(cycle + 1)
  await expect(erased.getByText(/^Erased too, by/)).toBeVisible()
})

test('M13: open orders and unpaid bills are named, with the way to settle them', async ({
  app,
  page,
}) => {
  await app.signIn('Arif Rahman')
  await app.walk(...path)
  const button = page.getByRole('button', { name: 'Delete my account' })
  await expect(button).toHaveAccessibleDescription(/Orders on their way: 2/)
  await button.press('Enter')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('M13: signed out, its address leads there after signing in', async ({ app, page }) => {
  await app.open('account/settings/account-and-security/delete-account')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByRole('button', { name: 'Lily Chen', exact: true }).click()
  await codeField(page).fill(await sentCode(page))
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByRole('heading', { level: 1, name: path.at(-1) ?? '' })).toBeVisible()
  await request(page)
})

test('M13 R32: a wrong code keeps what was typed, and three wrong ones ask for a new one', async ({
  app,
  clock,
  page,
}) => {
  await page.clock.install()
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await ask(page)
  const right = await sentCode(page)
  const wrong = right === '111111' ? '222222' : '111111'
  await codeField(page).fill(wrong)
  const fresh = page.getByRole('button', { name: 'Send a new code' })
  await expect(fresh).toHaveAccessibleDescription(/after 20 seconds/)
  for (const words of ['2 tries are left', '1 try is left', 'That code is not right']) {
    await page.getByRole('button', { name: 'Confirm code' }).click()
    await expect(page.getByText(words)).toBeVisible()
    await expect(codeField(page)).toHaveValue(wrong)
  }
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText('That code can no longer be used.')).toBeVisible()
  let before = right
  for (let sent = 1; sent < 5; sent += 1) {
    await fresh.click()
    await expect(page.getByText(/your code is \d{6}/)).not.toContainText(before)
    before = await sentCode(page)
    await page.clock.fastForward(21_000)
    await clock.advance({ seconds: 21 })
  }
  await fresh.click()
  await expect(
    page.getByText(/^That was asked for too often. Try again in \d+ (minutes?|hours)\.$/),
  ).toBeVisible()
})
