import type { Page } from '@playwright/test'
import type { OperationId } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import { expect, test } from '../kit/test.ts'
import { check } from './checks/check.ts'
import { signedInPlaces } from './checks/places.ts'

/*
 * Every screen while it loads, when the host fails, and without a network. The host itself is
 * asked to be slow or to fail; `npm test` looks at a few, `npm run a11y` at all.
 */
test.use({ bypassCSP: true, viewport: { width: 320, height: 700 } })

const some = ['account', 'account/wishlist', 'account/settings/privacy/personal-information']
const places = process.env.A11Y_ALL
  ? signedInPlaces.filter((path) => path.startsWith('account'))
  : some
const schemes = process.env.A11Y_ALL ? (['light', 'dark'] as const) : (['light'] as const)

/** What the frame around the screens asks for on every one of them. */
const ofTheFrame: readonly OperationId[] = ['getVisitor', 'getAnnouncements']

const base = '/api/v1'
const listed = Object.entries(operations) as [OperationId, Operation][]
const reads = listed.flatMap(([id, { method, path }]) =>
  method === 'GET' && !ofTheFrame.includes(id)
    ? [{ id, matches: new RegExp(`^${base}${path.replace(/\{\w+\}/g, '[^/]+')}$`) }]
    : [],
)

/** The operations a screen reads by, as seen on the network. */
async function readsOf(page: Page, go: () => Promise<void>): Promise<string[]> {
  const asked = new Set<string>()
  const note = (request: { url(): string }) => {
    const { pathname } = new URL(request.url())
    const found = reads.find(({ matches }) => matches.test(pathname))
    if (found) asked.add(found.id)
  }
  page.on('request', note)
  await go()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  page.off('request', note)
  return [...asked]
}

const slow = { kind: 'slow', times: 20, delay: 30_000 } as const
const broken = { kind: 'status', status: 503, times: 20 } as const

for (const colorScheme of schemes) {
  test(`screens that load, fail and have no network, ${colorScheme}`, async ({
    app,
    page,
    context,
  }) => {
    test.setTimeout(places.length * 90_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.signIn('Mei Tan')
    for (const path of places) {
      const seen = { screen: path, theme: colorScheme, language: 'en' }
      const asked = await readsOf(page, () => app.open(path))

      await context.setOffline(true)
      await expect(page.getByText('You are offline')).toBeVisible()
      await check(page, { ...seen, state: 'offline' })
      await context.setOffline(false)
      if (asked.length === 0) continue

      await app.faults(...asked.map((operation) => ({ operation, ...broken })))
      await app.open(path)
      await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
      await check(page, { ...seen, state: 'error' })

      await app.faults(...asked.map((operation) => ({ operation, ...slow })))
      await app.open(path)
      // A whole screen in grey shapes, or a part of one that says so in words.
      const waiting = page
        .getByRole('status', { name: 'Loading' })
        .or(page.getByRole('status').filter({ hasText: 'Loading' }))
      await expect(waiting.first()).toBeVisible()
      await check(page, { ...seen, state: 'loading' })
      await expect(waiting.first()).toBeVisible()
      await app.faults()
    }
  })
}
