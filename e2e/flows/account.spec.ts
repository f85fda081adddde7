import { expect, test } from '../kit/test.ts'

test('M1: the summary follows what is agreed to', async ({ app, page }) => {
  await app.signIn('Mei Tan')
  const summary = page.getByRole('region', { name: 'Your privacy at a glance' })
  await expect(summary).toContainText(/0 of \d+/)
  await summary.getByRole('link', { name: 'services that may read your data' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Authorization management' }),
  ).toBeVisible()
  await page.goBack()
  await summary.getByRole('link', { name: 'Review privacy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
  await app.walk('Personal information')
  await page.getByRole('switch', { name: 'Cart reminders' }).click()
  await expect(page.getByText(/^Given at/)).toBeVisible()
  await page.getByRole('link', { name: 'Privacy centre' }).click()
  await expect(summary).toContainText(/1 of \d+/)
  const second = await app.secondDevice('Mei Tan')
  await expect(second.page.getByText(/^1 of \d+$/)).toBeVisible()
})

test('M1: on a phone each figure stands beside what it counts', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await app.signIn('Mei Tan')
  const summary = page.getByRole('region', { name: 'Your privacy at a glance' })
  const middles = async (role: 'term' | 'definition') =>
    Promise.all(
      (await summary.getByRole(role).all()).map(async (part) => {
        const box = await part.boundingBox()
        return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)
      }),
    )
  const figures = await middles('definition')
  const words = await middles('term')
  expect(figures).toHaveLength(3)
  figures.forEach((middle, index) => {
    expect(Math.abs(middle - (words[index] ?? 0))).toBeLessThan(4)
  })
})
