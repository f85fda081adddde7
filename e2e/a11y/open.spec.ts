import type { Page } from '@playwright/test'
import { type App, expect, test } from '../kit/test.ts'
import { check } from './checks/check.ts'

/*
 * What is only there after something was pressed: dialogs, menus, forms with faults, choices that
 * save, wait or failed. `npm test` looks in light, `npm run a11y` in dark too.
 */
test.use({ bypassCSP: true, viewport: { width: 320, height: 700 } })

interface Situation {
  screen: string
  state: string
  person?: string
  open: (page: Page, app: App) => Promise<unknown>
}

const privacy = 'account/settings/privacy'
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const consent = (page: Page) => page.getByRole('switch', { name: 'Cart reminders' })

const situations: Situation[] = [
  {
    screen: 'account',
    state: 'preferences open',
    open: (_, app) => app.openPreferences(),
  },
  {
    screen: 'account',
    state: 'search open',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('searchbox').fill('location')
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
    },
  },
  {
    screen: 'account/wishlist',
    state: 'one removed, with undo',
    open: async (page) => {
      await press(page, /^Remove /)
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    },
  },
  {
    screen: 'account/wishlist',
    state: 'some chosen',
    open: async (page) => {
      const boxes = page.getByRole('list', { name: 'Wishlist' }).getByRole('checkbox')
      for (const row of [0, 1]) await boxes.nth(row).check()
    },
  },
  {
    screen: 'account/wishlist',
    state: 'erase dialog open',
    open: async (page) => {
      await press(page, 'Clear all')
      await page.getByText('Removed lately (1)').click()
      await press(page, 'Erase now')
      await expect(page.getByRole('alertdialog')).toBeVisible()
    },
  },
  {
    screen: 'account/settings/account-and-security/delete-account',
    state: 'confirm dialog open',
    open: async (page) => {
      await press(page, 'Delete my account')
      await expect(page.getByRole('alertdialog')).toBeVisible()
    },
  },
  {
    screen: 'account/settings/account-and-security/delete-account',
    state: 'step-up with a wrong code',
    open: async (page) => {
      await press(page, 'Delete my account')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
      await page.getByRole('textbox', { name: 'Six-digit code' }).fill('000000')
      await press(page, 'Confirm code')
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    screen: `${privacy}/recommendation-management`,
    state: 'menu of an item open',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Options for/ })
        .first()
        .press('Enter')
      await expect(page.getByRole('menuitem').first()).toBeVisible()
    },
  },
  {
    screen: `${privacy}/recommendation-management`,
    state: 'compared',
    open: (page) => press(page, 'Compare with and without'),
  },
  {
    screen: `${privacy}/system-permission-management`,
    state: 'asks before a use',
    open: async (page) => {
      await press(page, 'Try it: Find a pick-up point')
      await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible()
    },
  },
  {
    screen: `${privacy}/personal-information`,
    state: 'a choice is saving',
    open: async (page, app) => {
      await app.faults({ operation: 'changeConsent', kind: 'slow', times: 1, delay: 20_000 })
      await consent(page).click()
      await expect(consent(page)).toHaveAttribute('aria-busy', 'true')
    },
  },
  {
    screen: `${privacy}/personal-information`,
    state: 'a choice waits on the device',
    open: async (page) => {
      await page.context().setOffline(true)
      await consent(page).click()
      await expect(page.getByText('You are offline')).toBeVisible()
    },
  },
  {
    screen: `${privacy}/personal-information`,
    state: 'a choice was given',
    open: async (page) => {
      await consent(page).click()
      await expect(page.getByText(/^Given at/)).toBeVisible()
    },
  },
  {
    screen: `${privacy}/personal-info-download`,
    state: 'faults in the form',
    open: async (page) => {
      await press(page, 'Prepare my copy')
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    screen: `${privacy}/personal-info-download`,
    state: 'step-up open',
    open: async (page) => {
      await press(page, 'Select all')
      await page.getByRole('checkbox', { name: 'Tables (CSV)' }).check()
      await press(page, 'Prepare my copy')
      await expect(page.getByRole('textbox', { name: 'Six-digit code' })).toBeVisible()
    },
  },
  {
    screen: `${privacy}/privacy-policy`,
    state: 'a term explained',
    open: async (page) => {
      await page.getByRole('button', { name: 'basic functions' }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    screen: `${privacy}/partners-and-sdks`,
    state: 'the map of where data goes',
    open: async (page) => {
      await page.getByRole('link', { name: 'Where your data goes' }).click()
      await expect(page.getByRole('group', { name: /^Map of flows/ })).toBeVisible()
    },
  },
  {
    screen: `${privacy}/partners-and-sdks`,
    state: 'a partner open',
    open: async (page) => {
      await page.getByRole('heading', { level: 3, name: 'Alipay' }).click()
      await expect(page.getByText(/^Where: /).first()).toBeVisible()
    },
  },
  {
    screen: `${privacy}/activity-and-receipts`,
    state: 'a receipt open',
    open: async (page) => {
      await press(page, /^Receipt for/)
      await expect(page.getByRole('region', { name: /^Receipt:/ })).toBeVisible()
    },
  },
  {
    screen: `${privacy}/children-and-guardians`,
    state: 'as a child, with a fault in the form',
    person: 'Lily Chen',
    open: async (page) => {
      await press(page, 'Ask them')
      await expect(page.getByText('Please type it here first.')).toBeVisible()
    },
  },
  {
    screen: 'account/settings/account-and-security/delete-account',
    state: 'blocked',
    person: 'Arif Rahman',
    open: (page) => page.getByRole('button', { name: 'Delete my account' }).focus(),
  },
]

/** The page behind a dialog can't be reached by keyboard, however long one tries. A popover lets go. */
async function staysInside(page: Page): Promise<void> {
  const dialog = page.locator(
    '[role=dialog][data-open]:not([data-side]), [role=alertdialog][data-open]',
  )
  if ((await dialog.count()) === 0) return
  const stops = await dialog.locator('a, button, input').count()
  for (let stop = 0; stop <= stops; stop += 1) {
    await page.keyboard.press('Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
  }
}

const schemes = process.env.A11Y_ALL ? (['light', 'dark'] as const) : (['light'] as const)

for (const { screen, state, person = 'Mei Tan', open } of situations) {
  test(`${screen}: ${state}`, async ({ app, page, context }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.signIn(person)
    await app.open(screen)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await open(page, app)
    await staysInside(page)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await check(page, { screen, state, theme: colorScheme, language: 'en' })
    }
    await context.setOffline(false)
    await app.faults()
  })
}
