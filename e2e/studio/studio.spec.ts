import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { type App, expect, test } from '../kit/test.ts'

test.use({ withStudio: true, viewport: { width: 1280, height: 900 } })

async function openScenario(app: App, page: Page, name: string) {
  await app.open('studio')
  await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption(name)
  await page.getByRole('button', { name: 'Open scenario' }).click()
}
const frame = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`)
/** A frame may still be about to start anew when a person presses: they would press again. */
async function pressUntilGone(button: Locator) {
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 2_000 })
    await expect(button).toBeHidden({ timeout: 2_000 })
  }).toPass()
}
const events = (page: Page) => page.getByRole('list', { name: 'What happened' })
/** The fingerprint of a person's log as it is now. */
const hashNow = (page: Page) =>
  page
    .getByText('Fingerprint of this log:')
    .getByText(/^[0-9a-f]{64}$/)
    .innerText()
/** The text of a file that a button hands over. */
async function saved(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}
const calls = (page: Page) => page.getByRole('list', { name: 'Calls to the API' })

test('B9: a person shows on three devices, and each press shows with its call and its event', async ({
  app,
  page,
}) => {
  await openScenario(app, page, 'new-purpose')
  const phone = frame(page, 'Mei Tan, phone')
  const desktop = frame(page, 'Mei Tan, desktop')
  await expect(desktop.getByRole('button', { name: 'No, I refuse' })).toBeVisible()
  // All side by side, each from the top of its screen, although the menu of the desktop is longer.
  const frames = page.locator('iframe')
  const tops = await frames.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(20)
  const place = desktop.getByRole('navigation', { name: 'Menu' }).getByRole('link', {
    name: 'Announcements',
  })
  const below = await place.evaluate((link) => link.getBoundingClientRect().bottom - innerHeight)
  expect(below).toBeLessThanOrEqual(0)
  expect(await desktop.locator('html').evaluate(() => scrollY)).toBe(0)
  await pressUntilGone(phone.getByRole('button', { name: 'No, I refuse' }))
  await expect(phone.getByText(/^You said no/)).toBeVisible()
  // The other devices learn of it without being touched.
  await expect(desktop.getByText(/^You said no/)).toBeVisible()
  await expect(frame(page, 'Mei Tan, tablet').getByText(/^You said no/)).toBeVisible()
  const answered = calls(page).getByRole('listitem').filter({ hasText: 'PUT' })
  await expect(answered).toContainText('/account/settings/privacy/announcements/size-advice')
  await expect(answered).toContainText('Event 6: Announcement answered')
  await answered.getByText('There and back').click()
  await expect(answered).toContainText('"answer": "refused"')
})

test('B9: child and guardian act at once, each in a session of their own', async ({
  app,
  page,
}) => {
  // From the sign-in screen, where sample people are met, in a static demo too.
  await app.open('sign-in')
  await page.getByRole('link', { name: 'Two people at once' }).click()
  await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('child-waits')
  await page.getByRole('button', { name: 'Open scenario' }).click()
  const child = frame(page, 'Lily Chen, a child, phone')
  const guardian = frame(page, 'Chen Wei, phone')
  await expect(guardian.getByRole('heading', { level: 1, name: 'Hello, Chen Wei' })).toBeVisible()
  await expect(child.getByRole('button', { name: 'Take it back' })).toBeVisible()
  for (const name of ['Settings', 'Privacy', 'Children and guardians']) {
    await guardian.getByRole('main').getByRole('link', { name, exact: true }).last().click()
  }
  await pressUntilGone(guardian.getByRole('button', { name: 'No, not me' }))
  await expect(child.getByRole('button', { name: 'Take it back' })).toBeHidden()
  await expect(child.getByText(/^The grown-up you asked said no\./)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Open scenario' }).click()
  await expect(frame(page, 'Mei Tan, phone').getByRole('heading', { level: 1 })).toBeVisible()
})

test('B9: a request and the desk of staff stand side by side', async ({ app, page }) => {
  await openScenario(app, page, 'answer-due-soon')
  for (const title of ['Mei Tan, phone', 'Ana Silva, staff, tablet']) {
    await expect(frame(page, title).getByText(/^REQ-/).first()).toBeVisible()
    await expect(frame(page, title).getByText('Limit how my data is used').first()).toBeVisible()
  }
})

test('B9: travels back over the log, for looking only', async ({ app, page }) => {
  await openScenario(app, page, 'said-yes-to-much')
  await expect(events(page).getByRole('listitem')).toHaveCount(10)
  const last = events(page).getByRole('listitem').first()
  await last.getByText('What it changed').click()
  await expect(last).toContainText('consents.campaigns')
  await page.getByRole('button', { name: 'As of here: event 6, Consent given' }).click()
  const past = frame(page, 'Mei Tan, phone, as it was after event 6')
  await expect(past.getByRole('switch', { name: 'Campaigns with partners' })).not.toBeChecked()
  const now = frame(page, 'Mei Tan, phone')
  await expect(now.getByRole('switch', { name: 'Campaigns with partners' })).toBeChecked()
  await past.getByRole('switch', { name: 'Campaigns with partners' }).click()
  await expect(past.getByText('Nothing can be changed here.', { exact: false })).toBeVisible()
  await expect(events(page).getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(page.locator('iframe[title*="as it was"]')).toHaveCount(0)
})

test('B9: a flow plays with narration and becomes a storyboard as PNG and PDF', async ({
  app,
  page,
}) => {
  test.slow()
  await openScenario(app, page, 'everyday')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Next step' }).click()
  await expect(page.getByText('Step 1 of 6')).toBeVisible()
  await page.getByRole('button', { name: 'Play all of it' }).click()
  await expect(page.getByText('Step 6 of 6')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Look at the storyboard' }).click()
  const steps = page.getByRole('img', { name: /^The screen at step/ })
  await expect(steps).toHaveCount(6)
  // Who, when, under which policy, from which log to which, and what each step left in it.
  await expect(
    page.getByText('Event 6: Announcement answered · clause \u2068II(9)\u2069'),
  ).toBeVisible()
  await expect(page.getByText('Event 7: Consent declined · clause \u2068II(9)\u2069')).toBeVisible()
  await expect(page.getByRole('definition')).toHaveText([
    'Mei Tan',
    'A new purpose',
    'English',
    'November 10, 2026 at 9:00:00 AM UTC',
    '2024-07-30',
    /^[0-9a-f]{64}$/,
    /^[0-9a-f]{64}$/,
  ])
  // Each picture is drawn, and not all of one colour: it holds the screen itself.
  for (const picture of await steps.all()) {
    const drawn = await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    )
    expect(drawn).toBe(390)
  }
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PNG' }).click()
  const png = readFileSync(await (await coming).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(3 * 430 + 40)
  expect(png.length).toBeGreaterThan(100_000)
  const printed = page.evaluate(
    () => new Promise((resolve) => Object.assign(window, { print: () => resolve(true) })),
  )
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  expect(await printed).toBe(true)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  // Four phones to a sheet of A4, and none that is empty.
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(pdf.length).toBeGreaterThan(30_000)
})

test('B9: what is pressed in a frame is recorded, plays again to the same log, and is handed on as link, file and test', async ({
  app,
  page,
}) => {
  test.slow()
  await app.open('studio')
  await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('new-purpose')
  await page.getByRole('button', { name: 'Record a flow' }).click()
  await expect(page.getByText('Steps so far: 0')).toBeVisible()
  const phone = frame(page, 'Mei Tan, phone')
  await phone.getByRole('button', { name: 'No, I refuse' }).click()
  await expect(phone.getByText(/^You said no/)).toBeVisible()
  await phone.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await phone.getByRole('link', { name: 'Recommendation management' }).last().click()
  await phone.getByRole('switch', { name: 'Personalised recommendations' }).click()
  await expect(phone.getByText(/^Given at/)).toBeVisible()
  await expect(page.getByText('Steps so far: 4')).toBeVisible()
  await expect(events(page).getByRole('listitem')).toHaveCount(8)
  const recorded = await hashNow(page)
  await page.getByRole('button', { name: 'Stop recording' }).click()

  const player = page.getByRole('region', { name: 'Recorded flows' })
  await expect(player.getByRole('listitem')).toHaveText([
    '“No, I refuse” is pressed.',
    '“Privacy” is pressed.',
    '“Recommendation management” is pressed.',
    '“Personalised recommendations” is pressed.',
    'This is how it looks now.',
  ])
  await player.getByText('Change its words').click()
  await player.getByRole('textbox', { name: 'Words of step 1' }).fill('Mei says no.')
  await player.getByRole('textbox', { name: 'Title' }).fill('A no, then a yes')
  await expect(player.getByRole('listitem').first()).toHaveText('Mei says no.')
  await page.getByRole('button', { name: 'Play all of it' }).click()
  await expect(page.getByText('Step 5 of 5')).toBeVisible({ timeout: 60_000 })
  expect(await hashNow(page)).toBe(recorded)

  // Its steps are found by where their words are kept, so it plays in a language it was not recorded in.
  await player.getByRole('combobox', { name: 'Played in' }).selectOption('العربية')
  await page.getByRole('button', { name: 'Play all of it' }).click()
  await expect(page.getByText('Step 5 of 5')).toBeVisible({ timeout: 60_000 })
  await expect(phone.getByRole('switch', { name: 'التوصيات المخصصة' })).toBeChecked()
  await expect(events(page).getByRole('listitem')).toHaveCount(8)

  const file = await saved(page, 'Save flow as JSON')
  expect(JSON.parse(file).steps[0]).toEqual({
    say: 'Mei says no.',
    act: {
      do: 'press',
      on: { role: 'button', name: { key: 'account/settings/privacy/announcements:no' } },
    },
  })
  const code = await saved(page, 'Save as a Playwright test')
  expect(code).toContain("page.getByRole('button', { name: 'No, I refuse', exact: true })")

  // The address holds all of it, for somebody else too and in another language.
  const link = page.url()
  const clean = await page.context().browser()?.newContext({ locale: 'ms' })
  const other = await clean?.newPage()
  if (!clean || !other) throw new Error('There is no browser to open.')
  await other.goto(link)
  await expect(other.getByText('Mei says no.')).toBeVisible()
  await clean.close()
})

test('B9: hands a scenario on as link, as JSON and with its receipts', async ({ app, page }) => {
  await openScenario(app, page, 'said-yes-to-much')
  await expect(frame(page, 'Mei Tan, phone').getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByText('Share it').click()
  expect(JSON.parse(await saved(page, 'Save receipts')).receipts).toHaveLength(10)
  expect(JSON.parse(await saved(page, 'Save as JSON')).before).toHaveLength(5)
  const hash = await hashNow(page)

  await page.getByText('Change it').click()
  await page.getByRole('combobox', { name: 'Lives in' }).selectOption('HK')
  const field = page.getByRole('textbox', { name: 'Link' })
  await expect(field).toHaveValue(/[?]scenario=1[.]/)
  const link = await field.inputValue()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText(hash)).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByRole('switch', { name: 'Campaigns with partners' })).toBeChecked()
})

for (const [width, theme] of [
  [1280, 'light'],
  [768, 'dark'],
  [320, 'light'],
] as const) {
  test(`B9: the studio is whole at ${width} px, ${theme}, for a keyboard and a screen reader`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await openScenario(app, page, 'everyday')
    await page.getByText('Change it').click()
    await expect(frame(page, 'Mei Tan, phone').getByRole('heading', { level: 1 })).toBeVisible()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
}
