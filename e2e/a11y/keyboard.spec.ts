import type { Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'
import { listen, type Reader } from './checks/reader.ts'

/* The four named paths and consent without a mouse, and what a screen reader says on the way. */
test.use({ bypassCSP: true })

type Role = 'link' | 'button' | 'switch' | 'checkbox' | 'textbox' | 'menuitem'

/** Presses Tab until a control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 200; presses += 1) {
    if (await page.locator(':focus').and(wanted).count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches the ${role} ${name}.`)
}

async function press(page: Page, role: Role, name: string | RegExp, key = 'Enter') {
  await tabTo(page, role, name)
  await page.keyboard.press(key)
}

async function walk(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    await press(page, 'link', name)
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  }
}

async function typeCode(page: Page): Promise<void> {
  const message = await page.getByText(/your code is \d{6}/).innerText()
  await tabTo(page, 'textbox', 'Six-digit code')
  await page.keyboard.type(/\d{6}/.exec(message)?.[0] ?? '')
}

/** Without what repeats: the page tells a reader of each piece that changed. Times become one. */
async function heardOf({ heard }: Reader): Promise<string[]> {
  const said = (await heard()).map((one) =>
    one.replace(/\d{1,2}:\d{2}\s[AP]M/g, '12:00').replace(/\w+ \d+, 20\d\d/, 'some day'),
  )
  return said.filter((one, at) => one !== said[at - 1] && !/^(polite|assertive): $/.test(one))
}

/** Waits until this is all that was heard, and leaves it behind: a word too many is heard next. */
async function hears(reader: Reader, phrases: unknown[], order = (all: string[]) => all) {
  await expect.poll(async () => order(await heardOf(reader))).toEqual(phrases)
  reader.forget()
}

/** Waits until this is the end of what was heard, and leaves all of it behind. */
async function hearsLast(reader: Reader, ...phrases: unknown[]) {
  await hears(reader, phrases, (all) => all.slice(-phrases.length))
}

const saved = (what: string) => ['polite: Saving…', `polite: ${what} at 12:00`]

test('M8: recommendations on and off, and an item hidden and brought back, by keyboard', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await walk(page, 'Settings', 'Privacy', 'Recommendation management')
  const reader = await listen(page)
  const changed = page.getByText(/items in your home feed changed/)
  // The feed may be there before or after the answer, and is told of once.
  const feed = expect.stringMatching(/^polite: \d+ of 24 items in your home feed changed\.$/)
  const hearsSavedAndSeen = (what: string) =>
    hears(reader, [feed, ...saved(what).toSorted()], (all) => all.toSorted())
  await tabTo(page, 'switch', 'Personalised recommendations')
  await hearsLast(
    reader,
    expect.stringMatching(/^switch, Personalised recommendations, On: .* Off: .*, not checked$/),
  )
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await expect(changed).toBeVisible()
  await hearsSavedAndSeen('Given')
  await expect(page.getByRole('switch', { name: 'Personalised recommendations' })).toBeChecked()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(changed).toBeVisible()
  await hearsSavedAndSeen('Withdrawn')

  await press(page, 'button', /^Options for/)
  const hide = page.getByRole('menuitem', { name: 'Hide this item' })
  await expect(hide).toBeVisible()
  while ((await page.locator(':focus').and(hide).count()) === 0) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText(/ is hidden\.$/).first()).toBeVisible()
  await expect
    .poll(() => heardOf(reader))
    .toContainEqual(expect.stringMatching(/^polite: .* is hidden\.Undo$/))
  await expect(page.locator(':focus')).toContainText(' is hidden.')
  await press(page, 'button', 'Undo')
  await expect(page.getByText('Nothing is blocked.')).toBeVisible()
  await hearsLast(reader, expect.stringMatching(/^polite: .* is back\.$/))
})

test('M9: a permission is asked for when used, refused and allowed, by keyboard', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 1.3, longitude: 103.8 })
  await app.signIn('Mei Tan')
  await walk(page, 'Settings', 'Privacy', 'System permission management')
  const reader = await listen(page)
  const attempt = 'Try it: Find a pick-up point'
  await press(page, 'button', attempt)
  await press(page, 'button', 'Not now')
  await hearsLast(reader, 'button, Not now', `button, ${attempt}, not busy`)
  await page.keyboard.press('Enter')
  await press(page, 'button', 'Allow')
  await expect(page.getByText(/Jurong East, about 7 km away/)).toBeVisible()
  await hearsLast(
    reader,
    'polite: Nearest pick-up point: Singapore, Jurong East, about 7 km away. Your position stayed on this device.',
  )
})

test('M12: a copy is chosen, proved and made ready, by keyboard', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await walk(page, 'Settings', 'Privacy', 'Personal info download')
  const reader = await listen(page)
  await tabTo(page, 'checkbox', /^Browsing history/)
  await hearsLast(reader, 'checkbox, Browsing history (240), not checked')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /^Browsing history/ })).toBeChecked()
  await press(page, 'checkbox', 'Tables (CSV)', 'Space')
  await press(page, 'button', 'Prepare my copy')
  await typeCode(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Can be fetched until/)).toBeVisible()
  await hearsLast(reader, expect.stringMatching(/^polite: Copy \S+ is ready$/))
})

test('M13: deletion is asked for and taken back, by keyboard', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  await walk(page, 'Settings', 'Account and security', 'Delete account')
  const reader = await listen(page)
  await press(page, 'button', 'Delete my account')
  await expect(page.getByRole('alertdialog').locator(':focus')).toHaveCount(1)
  await hearsLast(
    reader,
    'assertive: Delete this account?',
    'alertdialog, Delete this account?',
    // The answer that changes nothing has the focus.
    'button, Cancel',
    'assertive: Delete this account?',
  )
  await press(page, 'button', 'Delete')
  await typeCode(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible()
  await press(page, 'button', 'Keep my account')
  await expect(page.getByText(/will be deleted on/)).toHaveCount(0)
  await expect.poll(() => heardOf(reader)).toContain('button, Keep my account, not busy')
})

test('M10 R28: consent is given and withdrawn in as many presses, by keyboard, and each is said once', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await walk(page, 'Settings', 'Privacy', 'Personal information')
  const reader = await listen(page)
  const choice = page.getByRole('switch', { name: 'Cart reminders' })
  await tabTo(page, 'switch', 'Cart reminders')
  await hearsLast(reader, expect.stringMatching(/^switch, Cart reminders, .*, not checked$/))
  for (const said of ['Given', 'Withdrawn', 'Given']) {
    await page.keyboard.press('Space')
    await expect(page.getByText(`${said} at`)).toBeVisible()
    await hears(reader, saved(said))
    await expect(choice).toBeChecked({ checked: said === 'Given' })
    await expect(choice).toBeFocused()
  }
})
