import { type Browser, expect, type Page } from '@playwright/test'

/** A member of staff, in a browser of their own, or in a tab where the browser is the host. */
export async function openDesk(
  page: Page,
  host: { kind: string; url: string },
  browser: Browser,
  name = 'Ana Silva',
) {
  const context = host.kind === 'node' ? await browser.newContext() : page.context()
  const desk = await context.newPage()
  await desk.goto(host.url + (host.kind === 'browser' ? '#/desk' : 'desk'))
  await signInAtDesk(desk, name)
  return desk
}

export async function signInAtDesk(desk: Page, name: string, title: string | RegExp = 'Queue') {
  await desk.getByRole('button', { name }).click()
  const message = desk.getByText(/your code is \d{6}/)
  const code = /\d{6}/.exec(await message.innerText())?.[0] ?? ''
  await desk.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await desk.getByRole('button', { name: 'Confirm code' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
