import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { encode } from '../../src/scenarios/link.ts'
import { expect, test } from '../kit/test.ts'

test.use({ withStudio: true })

/** The log of a sample person, as the host tells it, with its hash. */
function logOf(page: Page, who: string): Promise<{ hash: string; events: { id: string }[] }> {
  return page.evaluate(async (who) => {
    const { rightsApi = fetch } = globalThis as unknown as { rightsApi?: typeof fetch }
    const response = await rightsApi(new Request(`${location.origin}/api/v1/demo/logs/${who}`))
    return response.json()
  }, who)
}

test('B9: a link gives the same logs, to the bit, in two clean profiles', async ({
  app,
  page,
  host,
}) => {
  const link = `${host.url}?scenario=said-yes-to-much`
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Personal information' })).toBeVisible()
  const first = await logOf(page, 'mei')
  expect(first.events).toHaveLength(10)

  await page.getByRole('switch', { name: 'Campaigns with partners' }).click()
  await expect(page.getByText(/^Withdrawn at/)).toBeVisible()
  expect((await logOf(page, 'mei')).hash).not.toBe(first.hash)
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Campaigns with partners' })).not.toBeChecked()

  const clean = await page.context().browser()?.newContext()
  const other = await clean?.newPage()
  if (!clean || !other) throw new Error('There is no browser to open.')
  await other.goto(link)
  await expect(other.getByRole('switch', { name: 'Campaigns with partners' })).toBeChecked()
  expect(await logOf(other, 'mei')).toEqual(first)
  await clean.close()
  await app.open('account')
})

test('B9 B10: a code holds language, theme, clock, faults and person', async ({ page, host }) => {
  const code = await encode({
    extends: ['child-waits'],
    person: 'wei',
    language: 'ar',
    theme: 'dark',
    path: 'account/settings/privacy',
    clock: { at: '2027-02-03T04:05:06.000Z', runs: false },
    faults: [{ operation: 'getCookies', kind: 'status', status: 503, times: 1_000 }],
  })
  await page.goto(`${host.url}?scenario=${code}`)
  await expect(page.locator('html[lang=ar][dir=rtl][data-theme=dark]')).toBeAttached()
  const path =
    host.kind === 'browser' ? /#\/account\/settings\/privacy$/ : /\/account\/settings\/privacy$/
  await expect(page).toHaveURL(path)
  await page.getByRole('link', { name: 'ملفات تعريف الارتباط' }).last().click()
  await expect(page.getByRole('button', { name: 'إعادة المحاولة' })).toBeVisible()
})

test('B9: a browser that asks not to be tracked does so after a reload too', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}?scenario=asks-not-to-be-tracked`)
  const said = page.getByText('Your browser sends the signal')
  await expect(said.first()).toBeVisible()
  await page.reload()
  await expect(said.first()).toBeVisible()
})

for (const [link, reason] of [
  ['no-such', 'There is no scenario called “no-such”.'],
  ['1.broken', 'The link is broken'],
] as const) {
  test(`B9: the link ${link} says what is wrong with it, and changes nothing`, async ({
    app,
    page,
    host,
  }) => {
    await app.signIn('Mei Tan')
    const before = (await logOf(page, 'mei')).hash
    await page.goto(`${host.url}?scenario=${link}`)
    await expect(page.getByRole('alert')).toContainText(reason)
    await page.getByRole('link', { name: 'Open the app without it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Hello, Mei Tan' })).toBeVisible()
    expect((await logOf(page, 'mei')).hash).toBe(before)
  })
}

test('B9: neither studio nor scenarios are in a production build', () => {
  const textOf = (folder: string) =>
    readdirSync(`${folder}/assets`)
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => file + readFileSync(`${folder}/assets/${file}`, 'utf8'))
      .join('\n')
  const traces = [
    '/demo/scenario',
    'x-studio-frame',
    'studio-call',
    'studio/gallery',
    'linkFailed',
    'recorded.spec.ts',
    ...['said-yes-to-much', 'everything-at-once', 'right-to-left-at-night', 'answers-get-lost'],
  ]
  const withStudio = textOf('dist-studio')
  expect(traces.filter((trace) => !withStudio.includes(trace))).toEqual([])
  const production = textOf('dist')
  expect(traces.filter((trace) => production.includes(trace))).toEqual([])
})
