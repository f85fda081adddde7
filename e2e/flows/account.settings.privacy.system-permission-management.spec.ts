import type { Page } from '@playwright/test'
import { launchOptions } from '../kit/browser.ts'
import { expect, test } from '../kit/test.ts'
import { way } from '../pack.ts'

test.use({ launchOptions: launchOptions({ withCamera: true }) })

const path = way('account/settings/privacy/system-permission-management')
const recommendation = way('account/settings/privacy/recommendation-management')
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Every call the page sends that is not a mere look, on whichever host it runs. */
async function watchCalls(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const sent: string[] = []
    Object.assign(globalThis, { sentCalls: sent })
    const note = (method: string, url: string, text: unknown) => {
      if (method !== 'GET') sent.push(`${method} ${url} ${String(text)}`)
    }
    const { fetch } = globalThis
    globalThis.fetch = async (input, init) => {
      if (input instanceof Request) note(input.method, input.url, await input.clone().text())
      return fetch(input, init)
    }
    const post = Worker.prototype.postMessage as (message: unknown) => void
    Worker.prototype.postMessage = function (this: Worker, message: never) {
      const { method, url, body } = message as { method?: string; url: string; body: unknown }
      // Settings and pings go to the worker too, and are no calls.
      if (method) note(method, url, body)
      post.call(this, message)
    }
  })
  return () =>
    page.evaluate(() => [...(globalThis as unknown as { sentCalls: string[] }).sentCalls])
}

test('M9 R18: allow location, use it once, and take it back', async ({ app, page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 1.3, longitude: 103.8 })
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const location = part(page, 'Location')
  await expect(location.getByText('This device: allowed')).toBeVisible()
  const choice = location.getByRole('switch', { name: 'Location' })
  await choice.click()
  await expect(location.getByText(/^Given at/)).toBeVisible()
  await location.getByRole('button', { name: 'Try it: Find a pick-up point' }).click()
  await expect(location.getByText(/Jurong East, about 7 km away/)).toBeVisible()
  await expect(location.getByText(/^Last used/)).toHaveCount(1)

  const second = await app.secondDevice('Mei Tan')
  await second.app.walk(...path)
  await expect(part(second.page, 'Location').getByText(/^Last used/)).toHaveCount(1)
  await choice.click()
  await expect(location.getByText(/^Withdrawn at/)).toBeVisible()
  await expect(location.getByText(/stays lawful/)).toBeVisible()
  await expect(location.getByText(/Jurong East/)).toHaveCount(0)
  await page.reload()
  await expect(choice).not.toBeChecked()
  await app.walk(...recommendation.slice(1))
  await expect(
    page.getByRole('list', { name: 'Your home feed' }).getByRole('listitem'),
  ).toHaveCount(24)
})

test('M9 R7: camera, voice and picture search ask when they are used, and not before', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['camera', 'microphone'])
  await app.signIn('Mei Tan')
  await app.walk(...path)
  for (const [permission, use, found] of [
    ['Camera', 'Search by camera', /picture stayed on this device/],
    ['Microphone', 'Search by voice', /heard/],
  ] as const) {
    const here = part(page, permission)
    await expect(here.getByRole('switch')).not.toBeChecked()
    const button = here.getByRole('button', { name: `Try it: ${use}` })
    await button.click()
    await here.getByRole('button', { name: 'Not now' }).click()
    await expect(here.getByRole('switch')).not.toBeChecked()
    await expect(button).toBeFocused()
    await button.click()
    await here.getByRole('button', { name: 'Allow', exact: true }).click()
    await expect(here.getByText(found)).toBeVisible()
    await expect(here.getByText(/^Last used/)).toHaveCount(1)
    // Agreed to once is once: the switch alone allows more, and the next use asks again.
    await expect(here.getByRole('switch')).not.toBeChecked()
    await button.click()
    await here.getByRole('button', { name: 'Not now' }).click()
  }

  const photos = part(page, 'Photos and files')
  await photos.getByRole('button', { name: 'Try it: Search with a picture' }).click()
  const choosing = page.waitForEvent('filechooser')
  await photos.getByRole('button', { name: 'Allow', exact: true }).click()
  const green = await page.evaluate(async () => {
    const board = new OffscreenCanvas(8, 8)
    const context = board.getContext('2d')
    if (context) context.fillStyle = 'rgb(0 150 40)'
    context?.fillRect(0, 0, 8, 8)
    return [...new Uint8Array(await (await board.convertToBlob()).arrayBuffer())]
  })
  await (await choosing).setFiles({
    name: 'leaf.png',
    mimeType: 'image/png',
    buffer: Buffer.from(green),
  })
  await expect(photos.getByText(/nearest to: Plants/)).toBeVisible()
})

test('M9 R14: only a sharing code of ours leaves the device', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const calls = await watchCalls(page)
  await app.signIn('Mei Tan')
  await app.walk(...recommendation)
  await page
    .getByRole('button', { name: /^Options for/ })
    .first()
    .press('Enter')
  await page.getByRole('menuitem', { name: 'Copy a sharing code' }).press('Enter')
  const note = await page.getByText(/^Copied: the sharing code/).innerText()
  const code = /￥\w+￥/.exec(note)?.[0] ?? 'none'

  await app.walk(...path.slice(1))
  const clipboard = part(page, 'Clipboard')
  // What was confirmed counts at once, even while nothing can be read anew: nobody is asked twice.
  await app.faults({ operation: 'getSystemPermissionManagement', kind: 'html', times: 1_000 })
  await clipboard.getByRole('switch').click()
  await expect(clipboard.getByText(/^Given at/)).toBeVisible()
  const before = await calls()
  const paste = clipboard.getByRole('button', { name: 'Try it: Paste a sharing code' })
  for (const text of ['my card is 4000 1234', `look: ${code}`, '￥T001￥', '￥T001ABCDE￥', ' ']) {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text)
    await paste.click()
    await expect(clipboard.getByText(/no sharing code in the clipboard/)).toBeVisible()
    await expect(paste).not.toHaveAttribute('aria-busy', 'true')
    expect(await calls()).toEqual(before)
  }

  await page.evaluate((given) => navigator.clipboard.writeText(given), code)
  await paste.click()
  await expect(clipboard.getByText(/^The code stands for/)).toBeVisible()
  expect((await calls()).slice(before.length)).toEqual([
    expect.stringContaining(JSON.stringify({ code })),
  ])
  await page.evaluate(() => navigator.clipboard.writeText('￥T001AAAA￥'))
  await paste.click()
  await expect(clipboard.getByText(/stands for nothing we know/)).toBeVisible()
})

test('M9: what the browser allows is told as it changes, and a refusal says where to lift it', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['notifications'])
  await app.signIn('Mei Tan')
  await app.walk(...path)
  const location = part(page, 'Location')
  await expect(location.getByText('This device: refused')).toBeVisible()
  await expect(location.getByText(/Site settings. Find the permission/)).toBeVisible()
  // We don't ask for what the browser would refuse.
  const find = location.getByRole('button', { name: 'Try it: Find a pick-up point' })
  await expect(find).toBeDisabled()
  await expect(find).toHaveAccessibleDescription(/^Only the browser’s own settings/)
  await location.getByRole('switch').click()
  await expect(location.getByText(/^Given at/)).toBeVisible()
  await find.click()
  await expect(location.getByText(/Nothing was used/)).toBeVisible()
  await context.grantPermissions(['geolocation', 'notifications'])
  await expect(location.getByText('This device: allowed')).toBeVisible()

  const notices = part(page, 'Notifications')
  await notices.getByRole('button', { name: 'Try it: Order and delivery notices' }).click()
  await notices.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(notices.getByText(/sample notice was sent|Notices are allowed/)).toBeVisible()
})

test('M9 R2: a child is told that a guardian has to agree, before the device is asked', async ({
  app,
  page,
}) => {
  await app.signIn('Lily Chen')
  await app.walk(...path)
  const button = part(page, 'Camera').getByRole('button', { name: 'Try it: Search by camera' })
  await expect(button).toHaveAccessibleDescription(/guardian has to agree/)
  await button.press('Enter')
  await expect(part(page, 'Camera').getByRole('button', { name: 'Allow' })).toHaveCount(0)
})
