import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openDesk } from '../desk.ts'
import { expect, test } from '../kit/test.ts'
import { deadline, pack, purpose, way, word } from '../pack.ts'

const path = way('account/customer-service')
const name = path.at(-1) ?? ''
const answer = deadline('rights-request')
const contact = deadline('contact')
const life = deadline('copy-to-fetch')
const heading = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title })
const send = (page: Page) => page.getByRole('button', { name: 'Send the request' }).click()
const codeIn = async (page: Page) =>
  /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
const reference = async (page: Page) =>
  /REQ-\w+/.exec(await page.getByText(/^REQ-\w+ · /).innerText())?.[0] ?? ''

test.beforeEach(async ({ app }) => {
  await app.signIn('Mei Tan')
  await app.walk(...path)
})

test('M14 R32 R31 B5: object in one press and one send, see the date, save it, take it back elsewhere', async ({
  app,
  page,
}) => {
  const training = page.getByRole('switch', { name: purpose('service-model-training') })
  await training.click()
  await expect(training).toBeChecked()
  await page.getByRole('link', { name: 'Object to a use' }).click()
  await expect(heading(page, 'Object to a use')).toBeFocused()
  await expect(page).toHaveTitle(/^Object to a use · /)
  await page.getByRole('link', { name: 'All requests' }).click()
  await expect(heading(page, name)).toBeFocused()
  await expect(page).toHaveTitle(new RegExp(`${name} · `))
  await page.getByRole('link', { name: 'Object to a use' }).click()
  const stop = page.getByRole('checkbox', { name: purpose('service-model-training') })
  await expect(stop).not.toBeChecked()
  await stop.check()
  await expect(page.getByText('No identity check is needed.')).toBeVisible()
  const words = page.getByRole('textbox', { name: 'Your request in your own words (optional)' })
  await words.fill('Stop using what I search for.')
  await page.reload()
  await expect(words).toHaveValue('Stop using what I search for.')
  await expect(stop).toBeChecked()
  await send(page)

  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
  await expect(page.getByText(`${answer.value} days left`)).toBeVisible()
  await expect(
    page.getByText(`${answer.value} days: clause ${answer.clause} of the policy.`),
  ).toBeVisible()
  await expect(page.getByText(/Receipt confirmed by our automatic agent/)).toBeVisible()
  const stopped = page.getByText(`Switched off: ${purpose('service-model-training')}`)
  await expect(stopped).toBeVisible()
  // At twice the text size, on a narrow phone, nothing leads out of the page.
  const beyond = (size: string) =>
    page.evaluate((given) => {
      document.documentElement.style.fontSize = given
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    }, size)
  expect(await beyond('200%')).toBe(0)
  await beyond('')
  const id = await reference(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the date' }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(file).toMatch(/DTSTART;VALUE=DATE:\d{8}/)
  expect(file).toContain(id)

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await second.page.getByRole('link', { name: 'Object to a use' }).first().click()
  await expect(second.page.getByText('Stop using what I search for.')).toBeVisible()
  await second.page.getByRole('button', { name: 'Take the request back' }).click()
  await second.page.getByRole('button', { name: 'Take it back', exact: true }).click()
  await expect(second.page.getByText(`${id} · Taken back`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`${id} · Taken back`)).toBeVisible()
  await page.getByRole('link', { name: 'All requests' }).click()
  await expect(training).not.toBeChecked()
})

test('M14 R6 R25 R26: identity is checked after its own consent, a code lies nowhere, and the copy stays for days', async ({
  app,
  page,
  host,
  browser,
}) => {
  await page.clock.install()
  await page.reload()
  await page.getByRole('link', { name: 'Correct something' }).click()
  await expect(
    page.getByRole('main').getByRole('link', { name: word('menu', 'personal-information') }),
  ).toHaveAttribute('href', /\/account\/personal-information$/)
  await page.getByRole('link', { name: 'All requests' }).click()
  await page.getByRole('link', { name: 'Get a copy' }).click()
  await send(page)
  await expect(page.getByText(/Waiting for your identity check$/)).toBeVisible()
  await page.getByRole('button', { name: 'Agree and send a code' }).click()
  const code = await codeIn(page)
  const box = page.getByRole('textbox', { name: 'Six-digit code' })
  await box.fill(code === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText(/That code is not right/)).toBeVisible()
  await expect(box).not.toHaveValue('')
  // Who leaves it there is told on their home that the request ends without it.
  await app.open('account')
  await page.getByRole('link', { name: 'Show that it is you' }).click()

  const again = page.getByRole('button', { name: 'Send a new code' })
  await expect(again).toHaveAccessibleDescription(/after \d+ seconds/)
  await page.clock.fastForward(21_000)
  await again.click()
  await expect(page.getByText(/A new code can be sent in \d+ seconds/)).toBeVisible()
  await app.advance(21 / 86_400)
  await again.click()
  await expect(page.getByText(`your code is ${code}`)).toHaveCount(0)
  const used = await codeIn(page)
  for (const left of [/2 tries are left/, /1 try is left/, /the last try: this code is used up/]) {
    await box.fill(used === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: 'Confirm code' }).click()
    await expect(page.getByText(left)).toBeVisible()
  }
  await expect(page.getByText(/^The code is good until/)).toHaveCount(0)
  await again.click()
  await expect(page.getByText(`your code is ${used}`)).toHaveCount(0)
  const fresh = await codeIn(page)
  await box.fill(fresh)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, localStorage, sessionStorage]),
  )
  for (const one of [code, used, fresh]) expect(kept).not.toContain(one)

  const asked = page.url()
  const mine = await reference(page)
  await app.open('account/settings/privacy/activity-and-receipts')
  await expect(page.getByText('Agreed to an identity check')).toHaveCount(3)

  // Staff have it made, and whoever asked has as long to fetch it as for a copy of their own.
  const desk = await openDesk(page, host, browser)
  await desk.getByRole('link', { name: mine }).click()
  await desk.getByRole('radio', { name: 'Done: tell what was done' }).check()
  await expect(desk.getByText(`can save it for ${life.value} days`)).toBeVisible()
  await desk.getByRole('textbox').fill('Here is your copy.')
  await desk.getByRole('button', { name: 'Do it' }).click()
  await expect(desk.getByText('Nothing can be done with this request now')).toBeVisible()
  await app.advance(life.value - 1)
  await app.signIn('Mei Tan')
  await page.goto(asked)
  await expect(page.getByText(`you can save it for ${life.value} days`)).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: word('menu', 'personal-info-download') })
    .click()
  await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible()
})

test('M14: deletion names the five grounds, none is needed, and files are taken with care', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Have data erased' }).click()
  await expect(page.getByRole('radio')).toHaveCount(5)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'It is no longer needed for its purpose' }).check()
  await send(page)
  await expect(page.getByText(/^Ground that was named: It is no longer needed/)).toBeVisible()
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({
    name: 'x.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from([0]),
  })
  await expect(page.getByText(/That kind of file is not taken/)).toBeVisible()
  await choose.setInputFiles({
    name: 'my list.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('browsing history'),
  })
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save my list.txt' }).click()
  expect(await readFile(await (await saving).path(), 'utf8')).toBe('browsing history')
  await page.reload()
  await page.getByRole('button', { name: 'Remove my list.txt' }).click()
  const ask = page.getByRole('alertdialog')
  await expect(ask).toContainText('Whoever has opened it already has seen it')
  await ask.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Save my list.txt' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove my list.txt' }).click()
  await ask.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('button', { name: 'Save my list.txt' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add a file' })).toBeFocused()
  await expect(page.getByText('You took a file away')).toBeVisible()
})

test('M14 R30: see what a machine decided from what, contest it, ask for a human', async ({
  page,
}) => {
  const decisions = page.getByRole('region', { name: 'Decisions made by machine' })
  await expect(decisions).toContainText('Returns in a year: 5')
  await decisions.getByRole('link', { name: 'Contest: Instant refund' }).click()
  await expect(page.getByRole('radio', { name: 'Instant refund: Not given' })).toBeChecked()
  await send(page)
  await expect(page.getByText(/^Contested decision: Instant refund, .+ Came out: /)).toBeVisible()
  await page.getByRole('button', { name: 'Ask for a human' }).click()
  await expect(page.getByText('A human handles this. No machine takes part.')).toBeVisible()
  const id = await reference(page)
  await page.getByRole('link', { name: 'All requests' }).click()
  await expect(decisions).toContainText(`Contested: ${id}`)
})

test('M14 R37 R16 R31: the officer answers in working days, an authority is one press away', async ({
  app,
  page,
}) => {
  await expect(page.getByText(/An automatic agent confirms receipt/)).toBeVisible()
  const training = page.getByRole('switch', { name: purpose('service-model-training') })
  await training.click()
  await expect(training).toBeChecked()
  await training.click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  const authority = page.getByRole('link', { name: /Personal Data Protection Commission/ })
  await expect(authority).toHaveAttribute('href', 'https://www.pdpc.gov.sg/')
  await expect(page.getByRole('link', { name: 'Write an e-mail to the officer' })).toHaveAttribute(
    'href',
    new RegExp(`^mailto:${pack.desk.officer.email.replaceAll('.', '\\.')}`),
  )

  await page.getByRole('link', { name: 'Ask the data protection officer' }).click()
  await send(page)
  await expect(page.getByText('Please say it in a few words.')).toBeVisible()
  await page.getByRole('textbox').fill('How long are voice searches kept?')
  const unchecked = page.getByText(/have not been checked in the official notice/)
  await expect(unchecked).toBeVisible()
  await send(page)
  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
  await expect(
    page.getByText(`${contact.value} working days: clause ${contact.clause} of the policy.`),
  ).toBeVisible()
  await expect(unchecked).toBeVisible()
  await expect(authority).toHaveCount(0)
  const place = page.url()
  await app.advance(60)
  await app.signIn('Mei Tan')
  await page.goto(place)
  await expect(page.getByText(/You can complain to the authority below/)).toBeVisible()
  await expect(authority).toBeVisible()

  // Beyond the years whose holidays are known the date says so, before it is asked and after.
  await app.advance(335)
  await app.signIn('Mei Tan')
  await app.walk(...path)
  await page.getByRole('link', { name: 'Ask the data protection officer' }).last().click()
  const unsure = page.getByText(/Public holidays after December 31, 2027 are not all known yet/)
  await expect(unsure).toBeVisible()
  await page.getByRole('textbox').fill('And how long are orders kept?')
  await send(page)
  await expect(page.getByText(/^REQ-/)).toBeVisible()
  await expect(unsure).toBeVisible()
})

test('M14: what was typed survives a call that did not get through, and arrives once', async ({
  host,
  page,
  context,
}) => {
  test.skip(host.kind === 'browser', 'No network lies between the page and its own worker.')
  const ask = page.getByRole('link', { name: 'Withdraw a consent' })
  await ask.click()
  await expect(page.getByText(/^No consent of yours is given now/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send the request' })).toHaveCount(0)
  await page.getByRole('link', { name: 'All requests' }).click()
  const training = page.getByRole('switch', { name: purpose('service-model-training') })
  await training.click()
  await expect(training).toBeChecked()
  await ask.click()
  await page.getByRole('textbox').fill('No more calls about surveys.')
  await send(page)
  await expect(page.getByText('Choose what should be switched off.')).toBeVisible()
  await page.getByRole('checkbox', { name: purpose('service-model-training') }).check()
  await context.setOffline(true)
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: /offline/i })).toBeVisible()
  await context.setOffline(false)
  await send(page)
  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
  await page.getByRole('link', { name: 'All requests' }).click()
  await expect(training).not.toBeChecked()
  await expect(
    page.getByRole('region', { name: 'Your requests' }).getByRole('listitem'),
  ).toHaveCount(1)
})
