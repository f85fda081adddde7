import { pack as standard } from '../../src/policy/pack.ts'
import { fixedPlaces } from '../a11y/checks/places.ts'
import { expect, test } from '../kit/test.ts'
import { pack, word } from '../pack.ts'

test.skip(!process.env.PACK, 'The app is built with the default policy.')

const { name, controllers } = standard.brand
const isThere = (path: string) => pack.menu.some((entry) => entry.path === path)
const gone = fixedPlaces.filter((path) => !isThere(path))
const ofAnother = new RegExp([name, ...controllers].join('|'), 'i')

test('B11: every place of the menu speaks for the company of the pack, and for no other', async ({
  app,
  page,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  await expect(page).toHaveTitle(new RegExp(pack.brand.name))
  for (const path of fixedPlaces.filter(isThere)) {
    await app.open(path)
    // With hash routing the screen before would still be there for a moment.
    await page.reload()
    const title = word('menu', path.split('/').at(-1) ?? '')
    if (path !== 'account') {
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    }
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    expect.soft(await page.locator('body').innerText(), path).not.toMatch(ofAnother)
    const ways = await page.locator('a').evaluateAll((links) => links.map((a) => String(a)))
    expect
      .soft(
        ways.filter((way) => gone.some((one) => way.endsWith(one))),
        path,
      )
      .toEqual([])
  }
})

test('B11: what the company has no use for is not in the menu, and not found at its address', async ({
  app,
  page,
}) => {
  expect(gone).not.toEqual([])
  await app.signIn('Mei Tan')
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: word('menu', 'my-orders') })).toBeVisible()
  for (const path of gone) {
    await app.open(path)
    await expect(
      page.getByRole('heading', { level: 1, name: word('common', 'notFound') }),
    ).toBeVisible()
  }
})
