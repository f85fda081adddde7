import { expect, test } from '../kit/test.ts'

test('M7 R20: nothing is translated until that is agreed to, and no more once it is withdrawn', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.walk('Messages', 'Green Hill')
  const messages = page.getByRole('list', { name: 'Messages, newest first' })
  await expect(messages.getByText('有的，今天下单明天发货。').first()).toBeVisible()
  await expect(messages.getByText('Translation')).toHaveCount(0)
  await app.walk('Do not disturb')
  const translation = page.getByRole('switch', { name: 'Translation of chats and comments' })
  await expect(translation).not.toBeChecked()
  await translation.click()
  await expect(translation).toBeChecked()
  await page.getByRole('link', { name: 'Shop chat' }).click()
  await expect(messages.getByText('Yes. Order today and it ships tomorrow.').first()).toBeVisible()
  await app.walk('Do not disturb')
  await translation.click()
  await expect(translation).not.toBeChecked()
  await page.getByRole('link', { name: 'Shop chat' }).click()
  await expect(
    page.getByText('Nothing written here is given to a translation provider.'),
  ).toBeVisible()
  await expect(messages.getByText('Translation')).toHaveCount(0)
})
