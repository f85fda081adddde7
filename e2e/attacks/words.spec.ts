import { expect, test } from '../kit/test.ts'
import { way } from '../pack.ts'

/** Each tries to run `hit=1` where words are taken for markup, an attribute, a URL or a template. */
const corpus = [
  '<img src=x onerror=hit=1>',
  '"><svg onload=hit=1>',
  "' autofocus onfocus=hit=1 '",
  'javascript:hit=1',
  '</script><script>hit=1</script>',
  '{{constructor.constructor("hit=1")()}}',
  '[[term|<img src=x onerror=hit=1>]]',
]
const request = 'Object to a use'

test('words of a person stay words on every screen that shows them', async ({ app, page }) => {
  const expectNothingRan = async () => {
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    await expect(page.locator('[onerror], [onload], [onfocus], img[src="x"]')).toHaveCount(0)
  }
  await app.signIn('Mei Tan')
  const [first = ''] = corpus
  await app.walk('Personal information')
  await page.getByRole('button', { name: 'Edit Nickname' }).click()
  await page.getByRole('textbox', { name: 'Nickname' }).fill(first)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(first, { exact: true }).first()).toBeVisible()
  await expectNothingRan()
  await app.open('account')
  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${first}` })).toBeVisible()
  await expectNothingRan()

  const words = corpus.join('\n')
  await app.walk(...way('account/customer-service'))
  await page.getByRole('link', { name: request }).click()
  await page.getByRole('textbox', { name: 'Your request in your own words (optional)' }).fill(words)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByText(/^REQ-\w+ · Received$/)).toBeVisible()
  for (const text of corpus) await expect(page.getByText(text).first()).toBeVisible()
  await expectNothingRan()

  await page.keyboard.press('Control+k')
  for (const text of corpus) {
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(text)
    await expectNothingRan()
  }
})
