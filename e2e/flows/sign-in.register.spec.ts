import type { Page } from '@playwright/test'
import words from '../../src/i18n/locales/en/account/personal-information.json' with {
  type: 'json',
}
import policyWords from '../../src/i18n/locales/en/policy.json' with { type: 'json' }
import { addressFormOf, regionById } from '../../src/policy/lookup.ts'
import { pack } from '../../src/policy/pack.ts'
import { type App, expect, test } from '../kit/test.ts'

async function confirm(page: Page): Promise<void> {
  const code = /\d{6}/.exec(await page.getByText(/your code is \d{6}/).innerText())?.[0] ?? ''
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(code)
  await page.getByRole('button', { name: 'Confirm code' }).click()
}

async function age(page: Page, region: string, date: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Country or region' }).selectOption(region)
  await page.getByLabel('Date of birth', { exact: true }).fill(date)
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function register(app: App, page: Page, region: string, contact: string): Promise<void> {
  await app.open('sign-in')
  await page.getByRole('link', { name: 'Register' }).click()
  await age(page, region, '1990-01-01')
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill(contact)
  await page.getByRole('checkbox', { name: 'I agree to these basic functions' }).check()
  await page.getByRole('button', { name: 'Send code' }).click()
  await confirm(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Hello', exact: true })).toBeVisible()
}

test('M20 R1 R4: register in Europe with basic functions only: every optional use is off, and no birthday is asked', async ({
  app,
  page,
}) => {
  await app.open('sign-in/register')
  await expect(page.getByRole('combobox', { name: 'Country or region' })).toHaveValue('')
  const born = page.getByLabel('Date of birth', { exact: true })
  for (const [date, words] of [
    ['2190-01-01', 'This day has not come yet'],
    ['1850-01-01', 'Choose a day after 1900'],
  ] as const) {
    await age(page, 'European Union', date)
    await expect(born).toHaveAccessibleDescription(words)
    await expect(born).toHaveValue(date)
  }
  await age(page, 'European Union', '1990-01-01')
  const agree = page.getByRole('checkbox', { name: 'I agree to these basic functions' })
  await expect(agree).not.toBeChecked()
  await expect(page.getByText('Nothing optional is included')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'E-mail or phone number' })
  await field.fill('new@example.net')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText('An account cannot be opened without')).toBeVisible()
  await expect(field).toHaveValue('new@example.net')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(born).toHaveValue('1990-01-01')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(field).toHaveValue('new@example.net')
  await expect(agree).not.toBeChecked()

  await register(app, page, 'European Union', 'new@example.net')
  await app.walk('Settings', 'Privacy', 'Personal information')
  await expect(page.getByRole('switch').first()).toBeVisible()
  await expect(page.getByRole('switch', { checked: true })).toHaveCount(0)
  await app.open('account/personal-information')
  await expect(page.getByText('new@example.net')).toBeVisible()
  await expect(page.getByText('Date of birth')).toHaveCount(0)
})

test('M20 R29: an account that is deleted leaves nothing behind for the next one with its e-mail', async ({
  app,
  page,
}) => {
  await register(app, page, 'Singapore', 'again@example.net')
  await app.open('account/personal-information')
  const account = await page
    .getByText(/user-\w+/)
    .first()
    .innerText()
  await page
    .getByRole('button', { name: 'Edit Nickname' })
    .or(page.getByRole('button', { name: 'Add Nickname' }))
    .click()
  await page.getByRole('textbox', { name: 'Nickname' }).fill('First')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Remove Nickname' })).toBeVisible()
  await app.open('account/settings/account-and-security/delete-account')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Keep my account' })).toBeVisible()
  await app.advance(15)
  await app.open('account')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await register(app, page, 'Singapore', 'again@example.net')
  await app.open('account/personal-information')
  await expect(page.getByRole('button', { name: 'Add Nickname' })).toBeVisible()
  await expect(page.getByText(account)).toHaveCount(0)
})

const guardianField = (page: Page) =>
  page.getByRole('textbox', { name: 'E-mail or phone number of your guardian' })

/** One's own contact, with the basic functions and nothing else. */
async function basics(page: Page, contact: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill(contact)
  await page.getByRole('checkbox', { name: 'I agree to these basic functions' }).check()
  await page.getByRole('button', { name: 'Send code' }).click()
  await confirm(page)
}

test('M20 M18 R2: a child is led to a guardian, and registered only when the guardian agrees', async ({
  app,
  page,
}) => {
  await app.open('sign-in/register')
  await age(page, 'Singapore', '2016-01-01')
  await expect(
    page.getByRole('heading', { name: 'A parent or guardian agrees first' }),
  ).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await guardianField(page).fill('wei@example.com')
  await page.getByRole('button', { name: 'Send them a code' }).click()
  // Whoever agrees has the rules before them, above the code that says yes.
  const rules = page.getByRole('heading', { name: 'Rules for children' })
  await expect(rules).toBeFocused()
  await expect(page.getByRole('region', { name: 'For parents and guardians' })).toBeVisible()
  const code = page.getByRole('textbox', { name: 'Six-digit code' })
  const [above, below] = await Promise.all([rules.boundingBox(), code.boundingBox()])
  expect(above?.y).toBeLessThan(below?.y ?? 0)
  await confirm(page)
  await basics(page, 'kid@example.net')
  await expect(page.getByRole('heading', { level: 1, name: 'Hello', exact: true })).toBeVisible()
  await app.walk('Settings', 'Privacy', 'Personal information')
  await expect(page.getByRole('switch', { name: 'Cart reminders' })).toHaveAccessibleDescription(
    /Your guardian decides this/,
  )

  // Who agreed is the guardian from then on, and decides the rest.
  await app.signOut()
  await app.signIn('Chen Wei')
  await app.walk('Settings', 'Privacy', 'Children and guardians')
  await expect(page.getByRole('heading', { name: /^Looking after .?k•••@/ })).toBeVisible()
  const uses = page.getByRole('region', { name: /^Optional uses for .?k•••@/ })
  await expect(uses).toContainText('First agree that data may be used.')
})

test('M20 M18 R2: a child has the link sent to a guardian, takes it back, and is let in by a yes', async ({
  app,
  page,
}) => {
  const waiting = page.getByRole('region', { name: 'Waiting for your grown-up' })
  const askByLink = async (who: string) => {
    await age(page, 'Singapore', '2016-01-01')
    await expect(page.getByRole('heading', { name: 'A parent or guardian' })).toBeFocused()
    await guardianField(page).fill(who)
    const [code, link] = ['Send them a code', 'Send them a link'].map((name) =>
      page.getByRole('button', { name }),
    )
    expect((await code?.boundingBox())?.height).toBe((await link?.boundingBox())?.height)
    await link?.click()
    await expect(page.getByText('Then a link goes to').filter({ hasText: who })).toBeVisible()
    await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill(who.toUpperCase())
    await page.getByRole('button', { name: 'Send code' }).click()
    await expect(page.getByText('Write your own contact here, not your')).toBeVisible()
    await basics(page, 'kid@example.net')
    await expect(waiting.getByRole('heading')).toBeFocused()
    await expect(waiting).toContainText(/A link went to .?[pw]•••@example/)
  }
  const signIn = async () => {
    await app.open('sign-in')
    await page.getByRole('textbox', { name: 'E-mail or phone number' }).fill('kid@example.net')
    await page.getByRole('button', { name: 'Send code' }).click()
    await confirm(page)
  }
  await app.open('sign-in/register')
  await askByLink('wei@example.com')
  await page.reload()
  await waiting.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back: all of it is erased.')).toBeVisible()

  const linkSent = async () => {
    const link = page.getByRole('link', { name: /^Link sent to/ })
    return new URL((await link.getAttribute('href')) ?? '', page.url()).href
  }
  await askByLink('wei@example.com')
  // Signed out, it leads to signing in, and stands in no address on the way.
  const tab = await page.context().newPage()
  await tab.goto(await linkSent())
  await expect(tab.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(tab).toHaveURL(/sign-in\?next=.*children-and-guardians$/)
  await tab.close()
  const { app: guardianApp, page: guardian } = await app.secondDevice('Chen Wei')
  // The home asks as the link does, for whoever can't find the message.
  await expect(guardian.getByText(/^.?k•••@example\.net.? asks you to be their/)).toBeVisible()
  await guardian.getByRole('link', { name: 'Read the rules and answer' }).click()
  const asked = guardian.getByRole('region', { name: /k•••@example\.net.? asks you/ })
  await expect(asked).toContainText('With your yes one is opened')
  await expect(guardian.getByRole('region', { name: 'Rules for children' })).toBeVisible()
  await asked.getByRole('button', { name: 'No, not me' }).click()
  await expect(asked).toHaveCount(0)
  const refused = page.getByRole('region', { name: 'The answer is no' })
  await expect(refused).toContainText(/w•••@example\.com.? said no\./)
  await expect(refused.getByRole('link', { name: 'Browse as a guest' })).toBeVisible()
  await page.reload()
  await refused.getByRole('button', { name: 'Ask another grown-up' }).click()

  // Now one who has no account yet: registering leads back to the question.
  await askByLink('parent@example.net')
  await signIn()
  await expect(waiting).toContainText('There is no account yet.')
  const letter = await linkSent()
  await guardianApp.signOut()

  const parent = await page.context().newPage()
  await parent.goto(letter)
  await expect(parent.getByText('A child asks you to be their guardian')).toBeVisible()
  await parent.getByRole('link', { name: 'Register' }).click()
  await age(parent, 'Singapore', '1985-01-01')
  await basics(parent, 'parent@example.net')
  const question = parent.getByRole('region', { name: /k•••@example\.net.? asks you/ })
  await question.getByRole('button', { name: 'Yes, I am their guardian' }).click()
  await question.getByRole('button', { name: 'Agree and send a code' }).click()
  await confirm(parent)
  await expect(parent.getByRole('region', { name: /^Looking after .?k•••@/ })).toBeVisible()
  await parent.close()

  await signIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Hello', exact: true })).toBeVisible()
  await app.walk('Settings', 'Privacy', 'Children and guardians')
  await expect(page.getByRole('region', { name: 'Your grown-up' })).toContainText(/user-/)
})

// From a region that has everything the policy leaves to regions, to one that has nothing of it.
for (const id of ['SG', 'JP', 'US-CA', 'EU'] as const) {
  const name = policyWords.region[id]
  test(`M20 M4 R4: who registers in ${name} finds what this region has, and nothing else`, async ({
    app,
    page,
  }) => {
    const { features } = regionById(pack, id)
    const once = (there: boolean) => (there ? 1 : 0)
    await register(app, page, name, 'new@example.net')

    await app.open('account/personal-information')
    await expect(page.getByText('new@example.net')).toBeVisible()
    const birthday = page.getByRole('button', { name: 'Add Date of birth' })
    await expect(birthday).toHaveCount(once(features.birthday))
    const homepage = page.getByRole('main').getByRole('link', { name: /^Personal homepage/ })
    await expect(homepage).toHaveCount(once(features.personalHomepage))
    await page.getByRole('button', { name: 'Add an address' }).click()
    const form = page.getByRole('region', { name: 'New address' })
    await expect(form.getByRole('combobox', { name: 'Country or region' })).toHaveValue(id)
    const asked = addressFormOf(pack, id).fields.map(({ id: field, required }) => {
      const label = words.field[field]
      return required ? label : words.optional.replace('{{name}}', label)
    })
    await expect(form.getByRole('textbox')).toHaveCount(asked.length)
    for (const label of asked) {
      await expect(form.getByRole('textbox', { name: label, exact: true })).toBeVisible()
    }

    await app.open('account/settings/privacy/recommendation-management')
    await expect(
      page.getByRole('heading', { level: 1, name: 'Recommendation management' }),
    ).toBeVisible()
    const ads = page.getByRole('switch', { name: 'Personalised ads' })
    await expect(ads).toHaveCount(once(features.personalisedAds))
    await expect(page.getByText('There are no ads in your region.')).toHaveCount(
      once(!features.personalisedAds),
    )

    await app.open('account/settings/privacy/personal-information')
    await expect(page.getByRole('switch', { name: 'Cart reminders' })).toBeVisible()
    const stream = page.getByRole('switch', { name: 'Live stream display' })
    await expect(stream).toHaveCount(once(features.liveStream))
  })
}
