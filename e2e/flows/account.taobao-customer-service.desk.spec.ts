import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../kit/test.ts'

/** A member of staff, in a browser of their own, or in a tab where the browser is the host. */
async function openDesk(page: Page, host: { kind: string; url: string }, browser: Browser) {
  const context = host.kind === 'node' ? await browser.newContext() : page.context()
  const desk = await context.newPage()
  await desk.goto(host.url + (host.kind === 'browser' ? '#/desk' : 'desk'))
  await desk.getByRole('button', { name: 'Ana Silva' }).click()
  const message = desk.getByText(/your code is \d{6}/)
  const code = /\d{6}/.exec(await message.innerText())?.[0] ?? ''
  await desk.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await desk.getByRole('button', { name: 'Confirm code' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible()
  return desk
}

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

test('M14 R32 R31 B5: asked, answered, put off with both dates, refused with a ground, appealed, done', async ({
  app,
  page,
  host,
  browser,
}) => {
  await app.signIn('Arif Rahman')
  await app.walk('Taobao Customer Service')
  await page.getByRole('link', { name: 'Limit how my data is used' }).click()
  await page.getByRole('textbox').fill('Please keep my old orders, but do not use them.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  const line = page.getByText(/^REQ-\w+ · /)
  const reference = /REQ-\w+/.exec(await line.innerText())?.[0] ?? ''

  const desk = await openDesk(page, host, browser)
  await desk.getByRole('link', { name: reference }).click()
  await expect(desk.getByText('Please keep my old orders, but do not use them.')).toBeVisible()
  await act(desk, 'Ask for something that is missing', 'Which orders do you mean?')
  await expect(desk.getByText(/Waiting for your answer/)).toBeVisible()

  await expect(page.getByText('Which orders do you mean?')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Those before 2026.')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(line).toHaveText(`${reference} · Being worked on`)

  await desk.reload()
  await expect(desk.getByText('Those before 2026.')).toBeVisible()
  await desk.getByRole('radio', { name: 'More time' }).check()
  await desk.getByRole('radio', { name: 'it is complex' }).check()
  const day = desk.getByLabel('New last day')
  await day.fill((await day.getAttribute('max')) ?? '')
  await act(desk, 'More time', 'Several systems hold these orders.')
  await expect(page.getByText(/^Was due by .+, now by .+\. Reason: it is complex$/)).toBeVisible()

  await desk.getByRole('radio', { name: 'Refuse' }).check()
  await desk.getByRole('radio', { name: 'It would endanger the rights of other people.' }).check()
  await act(desk, 'Refuse', 'A buyer’s complaint about them is still open.')
  await expect(line).toHaveText(`${reference} · Refused`)
  await expect(page.getByText('A buyer’s complaint about them is still open.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Appeal' }).fill('The complaint was closed in May.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(line).toHaveText(`${reference} · Received`)

  await desk.reload()
  await expect(desk.getByText('Appeal: someone else should decide')).toBeVisible()
  await expectAccessible(desk)
  await act(desk, 'Done: tell what was done', 'They are locked now.')
  await expect(line).toHaveText(`${reference} · Done`)
  await page.reload()
  await expect(page.getByText('They are locked now.')).toBeVisible()
  await expectAccessible(page)

  await app.open('account/settings/privacy/activity-and-receipts')
  await expect(page.getByText('Read by staff').first()).toBeVisible()
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
  await app.walk('Taobao Customer Service')
  expect(loaded.some((path) => path.startsWith('assets/'))).toBe(true)
  expect(loaded).not.toContain(chunk)
})
