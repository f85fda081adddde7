import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Privacy policy']

test('M15 R38: a term is explained where it is used, and a clause leads to its control', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const term = page.getByRole('button', { name: 'separate consent' }).first()
  await term.press('Enter')
  const meaning = page.getByRole('dialog', { name: 'Separate consent' })
  await expect(meaning).toContainText('A yes to one thing only')
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
  await expect(term).toBeFocused()

  const words = page.getByRole('heading', { name: 'What the words mean' })
  await expect(words).toBeVisible()
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    await expect(
      page.getByRole('heading', { name: new RegExp(`^Appendix\\.${number} `) }),
    ).toBeVisible()
  }
  await page
    .getByRole('list', { name: 'Act on II(2).3', exact: true })
    .getByRole('link', { name: /^Recommendation management/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recommendation management')
})

test('M15 R36 B6: older versions stay readable, and any two are compared word by word', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const answer = page.getByRole('heading', { name: /^IV\(8\)/ })
  await expect(page.getByText('You hear from us within 15 days.')).toBeVisible()
  await page.getByLabel('Version').selectOption({ label: 'September 20, 2023, sample' })
  await expect(page.getByText('This is sample history')).toBeVisible()
  await expect(page.getByText('You hear from us within 30 days.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^VIII\.2/ })).toHaveCount(0)

  await page.getByLabel('Compare with').selectOption({ label: 'July 30, 2024, in force' })
  const change = page.getByRole('article', { name: 'IV(8) How we answer' })
  await expect(change.getByRole('deletion').first()).toHaveText('30')
  await expect(change.getByRole('insertion').first()).toHaveText('15')
  await expect(change).toContainText('What it means for you')
  await expect(change).toContainText('You get an answer in half the time')
  await expect(page.getByRole('article', { name: /^VIII\.2/ })).toContainText('New clause')
  // The address holds both versions, so it can be kept and passed on.
  await page.reload()
  await expect(page.getByText('6 clauses changed.')).toBeVisible()
  await change.getByRole('link', { name: 'IV(8) How we answer' }).click()
  await expect(answer).toBeFocused()
})

test('M15: marking it read leaves a receipt and no consent, and shows on a second device', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const read = page.getByRole('region', { name: 'Have you read it?' })
  await read.getByRole('button', { name: 'I have read this version' }).click()
  await expect(read).toContainText('You marked this version as read on')
  await expect(read.getByRole('heading')).toBeFocused()
  await page.reload()
  await expect(read).toContainText('You marked this version as read on')

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(
    second.page.getByText('You marked this version as read on', { exact: false }),
  ).toBeVisible()
  await second.app.open('account/settings/privacy/activity-and-receipts')
  await expect(second.page.getByText('Policy read').first()).toBeVisible()
})

test('M15: a clause named on another screen opens at its place, which a reload keeps', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Settings', 'Privacy', 'Personal information')
  await page.getByRole('link', { name: 'Clause II(3).2' }).click()
  const orders = page.getByRole('heading', { name: 'II(3).2 Orders' })
  await expect(orders).toBeFocused()
  await expect(orders).toBeInViewport()

  await page.getByRole('heading', { name: 'V(1) How long' }).evaluate((at) => at.scrollIntoView())
  const kept = () => page.evaluate(() => localStorage.getItem('reading-position'))
  await expect.poll(kept).toContain('V(1)')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'V(1) How long' })).toBeInViewport()
  await expect(orders).not.toBeInViewport()
  // Opened anew it starts at the top, and offers to go on.
  await app.open('account/settings/privacy')
  await app.walk('Privacy policy')
  await page.getByRole('link', { name: /^Continue at V\(1\)/ }).click()
  await expect(page.getByRole('heading', { name: 'V(1) How long' })).toBeInViewport()
})

test('M15 B2: search finds a clause and a term, and leads to its place', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  for (const [words, answer, place] of [
    ['business changes hands', /^If the business changes hands/, /^III\(I\)/],
    ['de-identfy', /^De-identify/, /^Appendix\.9/],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill(words)
    await page.getByRole('dialog').getByRole('link', { name: answer }).first().click()
    const heading = page.getByRole('heading', { name: place })
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
  }
})

test('M15: on paper there is the text, and nothing to press', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'IV(8) How we answer' })).toBeVisible()
  await expect(page.getByText(/^Version .+, in force$/)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0)
})

test('M15 M20 M17: nobody needs an account to read the policy, whole, before agreeing to anything', async ({
  app,
  page,
}) => {
  await app.open('sign-in')
  await page.getByRole('link', { name: 'Privacy policy' }).click()
  const answer = page.getByRole('heading', { name: 'IV(8) How we answer' })
  await expect(answer).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What the words mean' })).toBeVisible()
  await page.getByRole('button', { name: 'separate consent' }).first().press('Enter')
  await expect(page.getByRole('dialog', { name: 'Separate consent' })).toBeVisible()
  await page.keyboard.press('Escape')
  // What was read is marked for a person only.
  await expect(page.getByRole('region', { name: 'Have you read it?' })).toHaveCount(0)
  await page.getByLabel('Compare with').selectOption({ label: 'September 20, 2023, sample' })
  await expect(page.getByText('6 clauses changed.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('6 clauses changed.')).toBeVisible()
  // A control belongs to an account; the way there is by signing in, and leads on to it.
  await page.getByRole('link', { name: 'IV(8) How we answer' }).click()
  await page
    .getByRole('list', { name: 'Act on II(2).3', exact: true })
    .getByRole('link', { name: /^Recommendation management/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await page.getByRole('link', { name: 'Cookies and similar technologies' }).click()
  await expect(page.getByRole('region', { name: 'Kept on this device' })).toContainText(
    'Where you stopped reading the privacy policy.',
  )
  await expect(page.getByText(/^Without an account nothing is made personal/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Browse as a guest' }).click()
  await expect(page.getByRole('link', { name: 'Privacy policy' })).toBeVisible()

  await app.open('sign-in/register')
  await page.getByRole('combobox', { name: 'Country or region' }).selectOption('European Union')
  await page.getByLabel('Date of birth', { exact: true }).fill('1990-01-01')
  await page.getByRole('button', { name: 'Continue' }).click()
  const contact = page.getByRole('textbox', { name: 'E-mail or phone number' })
  await contact.fill('new@example.net')
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: /^Read the privacy policy first/ }).click()
  const beside = await opened
  await expect(beside.getByRole('heading', { name: 'IV(8) How we answer' })).toBeVisible()
  await expect(contact).toHaveValue('new@example.net')
})
