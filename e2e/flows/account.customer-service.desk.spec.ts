import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { regionById } from '../../src/policy/lookup.ts'
import { openDesk, signInAtDesk } from '../desk.ts'
import { callInPage } from '../kit/in-page.ts'
import { expect, test } from '../kit/test.ts'
import { pack, way } from '../pack.ts'

async function act(desk: Page, step: string, words?: string) {
  await desk.getByRole('radio', { name: step }).check()
  if (words) await desk.getByRole('textbox', { name: 'What the person will read' }).fill(words)
  await desk.getByRole('button', { name: 'Do it' }).click()
}

async function expectAccessible(page: Page) {
  await page.setViewportSize({ width: 320, height: 700 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

test('M14 R32 R31 B5: asked, answered, put off with both dates, refused with a ground, appealed, refused for good', async ({
  app,
  page,
  host,
  browser,
}) => {
  // Two members of staff and a person, each signing in.
  test.slow()
  await app.signIn('Arif Rahman')
  await app.walk(...way('account/customer-service'))
  const { regulator } = regionById(pack, 'MY')
  const authority = page.getByRole('link', { name: new RegExp(regulator.name) })
  await page.getByRole('link', { name: 'Limit how my data is used' }).click()
  await expect(authority).toHaveCount(0)
  await page.getByRole('textbox').fill('Please keep my old orders, but do not use them.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  const line = page.getByText(/^REQ-\w+ · /)
  const reference = /REQ-\w+/.exec(await line.innerText())?.[0] ?? ''

  const desk = await openDesk(page, host, browser)
  await desk.getByRole('link', { name: reference }).click()
  await expect(desk.getByText('Please keep my old orders, but do not use them.')).toBeVisible()
  await act(desk, 'Ask for something that is missing', 'Which orders do you mean?')
  await expect(desk.getByText(/Waiting for the person’s answer/)).toBeVisible()
  await expect(desk.getByText('The person: Sent the request', { exact: true })).toBeVisible()

  await expect(page.getByText('Which orders do you mean?')).toBeVisible()
  // The home says so, until it is answered.
  await app.open('account')
  await expect(
    page.getByText(`Customer service asks you something about ${reference}.`),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Read and answer' }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Those before 2026.')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(line).toHaveText(`${reference} · Being worked on`)
  const place = page.url()
  await app.open('account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello/)
  await expect(page.getByRole('link', { name: 'Read and answer' })).toHaveCount(0)
  await page.goto(place)

  await desk.reload()
  await expect(desk.getByText('Those before 2026.')).toBeVisible()
  await desk.getByRole('radio', { name: 'More time' }).check()
  await desk.getByRole('radio', { name: 'it is complex' }).check()
  const day = desk.getByLabel('New last day')
  await day.fill((await day.getAttribute('max')) ?? '')
  await act(desk, 'More time', 'Several systems hold these orders.')
  await expect(
    page.getByText(
      /^Customer service put the date off on .+\. Was due by .+, now by .+\. Reason: it is complex$/,
    ),
  ).toBeVisible()
  await expect(page.getByText(/^The most time the law allows, from the day we/)).toBeVisible()

  // Of any other answer the home tells as well, until it was read.
  await app.open('account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello/)
  const news = page.getByRole('link', { name: new RegExp(`^${reference} · `) })
  await expect(news).toHaveCount(0)
  await desk.getByRole('radio', { name: 'Refuse' }).check()
  await desk.getByRole('radio', { name: 'It would endanger the rights of other people.' }).check()
  await act(desk, 'Refuse', 'A buyer’s complaint about them is still open.')
  await expect(desk.getByText(/Refused/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('News about your requests')).toBeVisible()
  await expect(news).toHaveText(`${reference} · Refused`)
  await news.click()
  await expect(page.getByText(/^You can appeal below/)).toBeVisible()
  await app.open('account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello/)
  await expect(news).toHaveCount(0)
  await page.goto(place)
  await expect(line).toHaveText(`${reference} · Refused`)
  await expect(page.getByText('A buyer’s complaint about them is still open.')).toBeVisible()
  await expect(page.getByText(/^You can appeal below/)).toBeVisible()
  await expect(authority).toBeVisible()
  await page.getByRole('textbox', { name: 'Appeal' }).fill('The complaint was closed in May.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(line).toHaveText(`${reference} · Received`)

  await desk.reload()
  await expect(desk.getByText('Appeal: someone else should decide')).toBeVisible()
  await expect(
    desk.getByText(/^You refused this request\. Someone else decides the appeal: Bo Lindqvist and/),
  ).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Do it' })).toHaveCount(0)
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Sign out of the desk' }).click()
  await signInAtDesk(desk, 'Bo Lindqvist')
  await desk.getByRole('link', { name: reference }).click()
  await expect(
    desk.getByText('Reason: It would endanger the rights of other people.'),
  ).toBeVisible()
  await desk.getByRole('radio', { name: 'Refuse' }).check()
  await desk.getByRole('radio', { name: 'It would endanger the rights of other people.' }).check()
  await desk.getByRole('textbox').fill('Another complaint came in June.')
  // The session ends meanwhile: what was written waits for whoever wrote it.
  await callInPage(desk, 'DELETE', '/desk/session', null)
  await desk.getByRole('button', { name: 'Do it' }).click()
  await signInAtDesk(desk, 'Bo Lindqvist', new RegExp(reference))
  await expect(desk.getByRole('textbox')).toHaveValue('Another complaint came in June.')
  await desk.getByRole('button', { name: 'Do it' }).click()
  await expect(line).toHaveText(`${reference} · Refused`)
  // Nothing is offered that isn't there, and whoever can still help is one press away.
  await expect(page.getByText('Another complaint came in June.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Appeal' })).toHaveCount(0)
  await expect(page.getByText('You can appeal below')).toHaveCount(0)
  await expect(page.getByText(/^The appeal was decided too/)).toBeVisible()
  await expect(authority).toHaveAttribute('href', regulator.url)
  await page.reload()
  await expect(authority).toBeVisible()
  await expectAccessible(page)

  await app.open('account/settings/privacy/activity-and-receipts')
  await expect(page.getByText('Read by staff').first()).toBeVisible()
})

test('M14 R27 R25: a request to delete erases what staff choose, and whoever had it is told', async ({
  app,
  page,
  host,
  browser,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  await app.walk(...way('account/customer-service'))
  await page.getByRole('link', { name: 'Have data erased' }).click()
  await page.getByRole('radio', { name: 'You use it without my consent' }).check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  const line = page.getByText(/^REQ-\w+ · /)
  const reference = /REQ-\w+/.exec(await line.innerText())?.[0] ?? ''
  await page.getByRole('button', { name: 'Agree and send a code' }).click()
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await expect(line).toHaveText(`${reference} · Received`)

  await app.faults({ operation: 'recipient.technical-services', kind: 'network', times: 999 })
  const desk = await openDesk(page, host, browser)
  await desk.getByRole('link', { name: reference }).click()
  await expect(desk.getByText('Ground that was named: You use it without my consent')).toBeVisible()
  await act(desk, 'Done: tell what was done', 'Your sign-in records are erased.')
  await expect(desk.getByText(/^Choose what is erased\./)).toBeVisible()
  await desk.getByRole('checkbox', { name: /^Device and log/ }).check()
  await desk.getByRole('checkbox', { name: /^Search history/ }).check()
  await desk.getByRole('button', { name: 'Do it' }).click()

  await expect(line).toHaveText(`${reference} · Done`)
  const erased = page.getByRole('region', { name: /^Erased at your request, / })
  const technical = erased.getByRole('listitem').filter({ hasText: 'Technical infrastructure' })
  await expect(technical.getByText(/try came to nothing/)).toBeVisible()
  await expect(erased.getByText(/^Locked until .+, then erased\./)).toBeVisible()
  for (let days = 0; days < 16; days += 1) await app.advance(1)
  await app.signIn('Mei Tan')
  await app.walk(...way('account/customer-service'))
  await page.getByRole('link', { name: 'Have data erased' }).first().click()
  await expect(technical.getByText('Could not be reached', { exact: true })).toBeVisible()
  await expect(technical.getByText(/Our staff now look for another way/)).toBeVisible()

  await app.faults()
  await desk.getByRole('link', { name: 'Request desk' }).click()
  await signInAtDesk(desk, 'Ana Silva')
  await desk.getByRole('link', { name: 'Erasure notices' }).click()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Try Technical infrastructure again' }).click()
  await expect(technical.getByText('Told', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('M14 R27: staff tell a recipient that no message reaches, and the person reads each step', async ({
  app,
  page,
  host,
  browser,
}) => {
  await app.signIn('Mei Tan')
  await app.walk(...way('account/settings/privacy/authorization-management'))
  await page.getByRole('button', { name: 'End Tea Tasting Club' }).click()
  await expect(page.getByRole('region', { name: 'Ended' })).toContainText('Tea Tasting Club')
  await app.open('account/settings/privacy/activity-and-receipts')
  const line = page.getByRole('region', { name: /^Access of an app ended, / })
  const look = async () => {
    await page.reload()
    await page.getByText('Erased data at others and in backups').click()
  }
  await page.getByText('Erased data at others and in backups').click()
  await expect(line.getByText('To be told by hand', { exact: true })).toBeVisible()

  const desk = await openDesk(page, host, browser)
  await desk.getByRole('link', { name: 'Erasure notices' }).click()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Tea Tasting Club was told' }).click()
  await expect(desk.getByText(/^Our staff told it on/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Tea Tasting Club has confirmed' })).toBeFocused()
  await look()
  await expect(line.getByText(/^Our staff told it on/)).toBeVisible()
  await desk.getByRole('button', { name: 'Tea Tasting Club has confirmed' }).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Yes, it has' }).click()
  await expect(desk.getByText('Everybody has confirmed.')).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Erasure notices', level: 1 })).toBeFocused()
  await look()
  await expect(line.getByText('Confirmed', { exact: true })).toBeVisible()
})

test('the desk is no part of what a person loads', async ({ app, page, host }) => {
  test.skip(host.kind === 'browser', 'The manifest compared here is that of the other build.')
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<
    string,
    { file: string }
  >
  const chunk = manifest['src/desk/Desk.tsx']?.file ?? ''
  expect(chunk).not.toBe('')
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.slice(1)))
  await app.signIn('Mei Tan')
  await app.walk(...way('account/customer-service'))
  expect(loaded.some((path) => path.startsWith('assets/'))).toBe(true)
  expect(loaded).not.toContain(chunk)
})
