import type { Page } from '@playwright/test'
import { type App, expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Children and guardians']

async function enterCode(page: Page): Promise<void> {
  const message = page.getByText(/your code is \d{6}/)
  const code = /\d{6}/.exec(await message.innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
}

/** Both people use one browser in turn: where the browser is the host, they share its session. */
async function become(app: App, name: string): Promise<void> {
  await app.signOut()
  await app.signIn(name)
}

async function confirmAndAgree(page: Page): Promise<void> {
  const asked = page.getByRole('region', { name: 'Lily Chen asks you to be their guardian' })
  await asked.getByRole('button', { name: 'Yes, I am their guardian' }).click()
  await expect(asked.getByText(/^A guardian decides for somebody else/)).toBeVisible()
  await asked.getByRole('button', { name: 'Do not agree' }).click()
  await asked.getByRole('button', { name: 'Yes, I am their guardian' }).click()
  await asked.getByRole('button', { name: 'Agree and send a code' }).click()
  await enterCode(page)
  const general = page.getByRole('region', { name: 'Looking after Lily Chen' })
  const uses = page.getByRole('region', { name: 'Optional uses for Lily Chen' })
  await expect(uses).toContainText('First agree that data may be used.')
  await general.getByRole('switch', { name: 'Use data for optional things' }).click()
  await expect(general.getByRole('switch', { name: 'Use data for optional' })).toBeChecked()
  await uses.getByRole('switch', { name: 'Cart reminders' }).click()
  await expect(uses.getByRole('switch', { name: 'Cart reminders' })).toBeChecked()
}

test('M18 R2 R6: a child names its guardian, who agrees for it in their own name; the child can still say no', async ({
  app,
  page,
}) => {
  await app.signIn('Lily Chen')
  await app.walk('Settings', 'Privacy', 'Personal information')
  await expect(page.getByRole('switch', { name: 'Cart reminders' })).not.toBeChecked()
  await page
    .getByRole('link', { name: /a guardian has to agree first/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Children and guardians')
  await expect(page.getByText('You can’t agree alone.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText('Please type it here first.')).toBeVisible()
  const contact = page.getByRole('textbox', { name: 'Their e-mail or phone number' })
  for (const [typed, fault] of [
    ['hello', /^Write an e-mail such as/],
    ['LILY@example.com', 'This is your own. Write your grown-up’s here.'],
  ] as const) {
    await contact.fill(typed)
    await page.getByRole('button', { name: 'Ask them' }).click()
    await expect(page.getByText(fault)).toBeVisible()
    await expect(contact).toHaveValue(typed)
  }
  await contact.fill('wei@example.com')
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText('You asked w•••@example.com')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You asked w•••@example.com')).toBeVisible()

  const link = page.getByRole('link', { name: /^Link sent to w•••@example\.com/ })
  const letter = new URL((await link.getAttribute('href')) ?? '', page.url()).href
  await link.click()
  await expect(page.getByText(/^This link is not good here\./)).toBeVisible()

  const { app: guardianApp, page: guardian } = await app.secondDevice('Chen Wei')
  await guardian.goto(letter)
  await confirmAndAgree(guardian)
  const uses = guardian.getByRole('region', { name: 'Optional uses for Lily Chen' })
  await expect(uses).toContainText('First agree that others may have or see data.')
  await guardian.goto(letter)
  await expect(guardian).toHaveURL(/children-and-guardians$/)
  await guardian.reload()
  await expect(guardian.getByText(/^This link is not good here\./)).toBeVisible()
  await expect(uses.getByRole('switch', { name: 'Cart reminders' })).toBeChecked()
  await guardian.getByRole('link', { name: 'Activity of Lily Chen' }).click()
  const entry = guardian.getByRole('listitem').filter({ hasText: 'Consent given: Cart reminders' })
  await expect(entry).toContainText('By Chen Wei, guardian')
  await entry.getByRole('button', { name: /^Receipt for/ }).click()
  await expect(guardian.getByText(/^Genuine/)).toBeVisible()

  await guardianApp.open('account/settings/privacy/activity-and-receipts')
  await expect(guardian.getByText('Agreed to an identity check')).toHaveCount(1)

  await app.announce('new-owner')
  await guardianApp.open('account/settings/privacy/children-and-guardians')
  const game = { name: 'Game services are to move to another company' }
  const asks = guardian.getByRole('region', game)
  await expect(asks.getByRole('button', { name: 'No, I refuse' })).toBeVisible()
  await expect(asks).toContainText('First agree that others may have or see data.')
  await guardian.getByRole('switch', { name: 'Let others have' }).click()
  await asks.getByRole('button', { name: 'Yes, I agree' }).click()
  await expect(asks.getByText(/^You said yes/)).toBeVisible()

  const second = await app.secondDevice('Lily Chen')
  await second.app.walk('Settings', 'Privacy', 'Announcements')
  const told = second.page.getByRole('region', game)
  await expect(told.getByText(/^You said yes/)).toBeVisible()
  await expect(told.getByText(/^Only your grown-up can say yes for you/)).toBeVisible()
  await told.getByRole('button', { name: 'Change to no' }).click()
  await expect(told.getByText(/^You said no/)).toBeVisible()
  await expect(told.getByRole('button', { name: 'Change to yes' })).toHaveCount(0)
  await second.app.open('account')
  await second.app.walk('Settings', 'Privacy', 'Personal information')
  const reminders = second.page.getByRole('switch', { name: 'Cart reminders' })
  await expect(reminders).toBeChecked()
  await reminders.click()
  await expect(reminders).not.toBeChecked()
  await expect(second.page.getByText('Your guardian decides this.').first()).toBeVisible()
})

test('M18 R2: by code; a copy, deletion and the end by the guardian, whose next look is refused', async ({
  app,
  page,
}) => {
  await app.signIn('Chen Wei')
  await app.walk(...path)
  await page.getByRole('button', { name: 'Make a code' }).click()
  const code = await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText()
  await become(app, 'Lily Chen')
  await page.getByRole('link', { name: 'Children and guardians' }).click()
  await page.getByRole('textbox', { name: 'The code they gave you' }).fill('WRONG-CODE')
  await page.getByRole('button', { name: 'Use the code' }).click()
  await expect(page.getByText(/^That code can no longer be used/)).toBeVisible()
  await page.getByRole('textbox', { name: 'The code they gave you' }).fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Use the code' }).click()
  await expect(page.getByText(/^You asked/)).toBeVisible()

  await become(app, 'Chen Wei')
  await page.getByRole('link', { name: 'Read the rules and answer' }).click()
  await confirmAndAgree(page)
  await page.getByRole('button', { name: 'Get a copy of Lily Chen’s data' }).click()
  await enterCode(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download copy' }).click({ timeout: 20_000 })
  expect((await download).suggestedFilename()).toMatch(/^EXP-.*\.zip$/)

  // The guardian's own leaving concerns the child too.
  await app.open('account/settings/account-and-security/delete-account')
  const left = page.getByRole('region', { name: 'Children you look after' })
  await expect(left).toContainText(/^Children you look after\W*Lily Chen/)
  await app.open('account/settings/privacy/children-and-guardians')
  await page.getByRole('button', { name: 'Delete Lily Chen’s account' }).click()
  const check = page.getByRole('region', { name: 'Check that it is you' })
  await expect(check).toContainText('The code deletes Lily Chen’s account: it is erased on')
  await enterCode(page)
  await expect(page.getByText(/^Lily Chen’s account will be deleted on/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep the account' }).click()
  await expect(page.getByRole('button', { name: 'Delete Lily Chen’s account' })).toBeVisible()

  const activity = page.getByRole('link', { name: 'Activity of Lily Chen' })
  const address = (await activity.getAttribute('href')) ?? ''
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Looking after Lily Chen' })).toHaveCount(0)
  await app.open(address.replace(/^.*account\//, 'account/'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Activity and receipts')
  await app.open('account')
  await expect(page.getByRole('heading', { level: 1, name: /^Hello/ })).toBeVisible()
  await become(app, 'Lily Chen')
  await expect(page.getByText(/^You have no grown-up here now/)).toBeVisible()
})

test('M18 R2: on the birthday the guardian’s say ends, and the person is asked anew', async ({
  app,
  page,
}) => {
  await app.signIn('Lily Chen')
  await app.walk(...path)
  await page.getByRole('textbox', { name: 'Their e-mail or phone number' }).fill('wei@example.com')
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText(/^You asked/)).toBeVisible()
  await become(app, 'Chen Wei')
  await app.walk(...path)
  await confirmAndAgree(page)
  await app.advance(800)
  await app.signIn('Lily Chen')
  await expect(page.getByText(/^You decide alone now\./)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go through my choices' })).toBeVisible()
  await app.walk(...path)
  await expect(page.getByText(/so you decide about your data yourself/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make a code' })).toHaveCount(0)
  await app.walk('Privacy', 'Activity and receipts')
  await expect(page.getByText('Guardian’s say ended')).toBeVisible()
  const ended = page.getByRole('listitem').filter({ hasText: 'Consent withdrawn: Cart reminders' })
  await expect(ended.first()).toBeVisible()
  await expect(ended.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
  await app.walk('Privacy', 'Personal information')
  const reminders = page.getByRole('switch', { name: 'Cart reminders' })
  await expect(reminders).not.toBeChecked()
  await reminders.click()
  await expect(reminders).toBeChecked()
})
