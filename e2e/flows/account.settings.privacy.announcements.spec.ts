import { openDesk } from '../desk.ts'
import { expect, test } from '../kit/test.ts'

const path = ['Settings', 'Privacy', 'Announcements']

test('R19 R36: a new purpose is asked about in advance; no is as easy as yes, and is remembered', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  await app.announce('size-advice')
  await page.reload()
  await expect(page.getByText('Would you like advice on sizes?')).toBeVisible()
  await app.walk(...path)
  const item = page.getByRole('region', { name: 'Would you like advice on sizes?' })
  const yes = item.getByRole('button', { name: 'Yes, I agree' })
  const no = item.getByRole('button', { name: 'No, I refuse' })
  const [one, other] = [await yes.boundingBox(), await no.boundingBox()]
  expect(one?.height).toBe(other?.height)
  await no.click()
  await expect(item.getByText(/^You said no/)).toBeVisible()
  await expect(item.getByRole('heading').first()).toBeFocused()
  await page.reload()
  await expect(item.getByText(/^You said no/)).toBeVisible()
  await page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await expect(page.getByText('Would you like advice on sizes?')).toHaveCount(0)
  await app.walk('Personal information')
  await expect(page.getByRole('switch', { name: 'Size advice' })).not.toBeChecked()
})

test('R19 R21 R36: staff publish what they saw in preview; a yes gives the consent and is counted', async ({
  app,
  page,
  host,
  browser,
}) => {
  test.slow()
  await app.signIn('Mei Tan')
  const desk = await openDesk(page, host, browser, 'Chidi Okafor')
  await desk.getByRole('link', { name: 'Announcements' }).click()
  await desk.getByRole('link', { name: 'Write an announcement' }).click()
  await desk.getByRole('radio', { name: 'Transfer to another company' }).check()
  const write = (name: string, text: string) => desk.getByRole('textbox', { name }).fill(text)
  await write('Name of who receives the data', 'Example Games Pte. Ltd.')
  await write('E-mail of who receives the data', 'privacy@games.example')
  await desk.getByRole('radio', { name: /^A yes or a no/ }).check()
  await desk.getByRole('spinbutton', { name: /^Days from now/ }).fill('30')
  await write('Title', 'Games move to a new owner')
  await write('In a sentence or two', 'Play records would go along.')
  await write('Point 1: heading', 'Which data')
  await write('Point 1: text', 'Nickname and play records.')
  await desk.getByRole('button', { name: 'See it as people will' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: 'Something is missing' })).toBeFocused()
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  const yes = desk.getByRole('textbox', { name: 'What a yes leads to' })
  await expect(yes).toBeFocused()
  await expect(yes).toHaveAccessibleDescription('Write something here.')
  await write('What a yes leads to', 'They go along on that day.')
  await desk.reload()
  await write('What a no leads to', 'They are erased on that day.')
  await desk.getByRole('button', { name: 'See it as people will' }).click()
  await expect(desk.getByText(/^Not written in .*日本語/)).toBeVisible()
  await expect(
    desk.getByRole('region', { name: 'Games move to a new owner' }).getByText('If you say no:'),
  ).toBeVisible()
  await desk.getByRole('button', { name: 'Publish to everybody' }).click()
  await expect(desk.getByText('Said yes: 0')).toBeVisible()

  await app.walk(...path)
  const transfer = page.getByRole('region', { name: 'Games move to a new owner' })
  await expect(transfer).toContainText('Example Games Pte. Ltd.')
  await expect(transfer.getByRole('link', { name: 'privacy@games.example' })).toBeVisible()
  await transfer.getByRole('button', { name: 'Yes, I agree' }).click()
  await expect(transfer.getByText(/^You said yes/)).toBeVisible()
  await expect(desk.getByText('Said yes: 1')).toBeVisible()

  await app.announce('size-advice')
  await page.reload()
  const sizes = page.getByRole('region', { name: 'Would you like advice on sizes?' })
  await sizes.getByRole('button', { name: 'Yes, I agree' }).click()
  await expect(sizes.getByText(/^You said yes/)).toBeVisible()
  const second = await app.secondDevice('Mei Tan')
  await second.app.walk('Settings', 'Privacy', 'Personal information')
  await expect(second.page.getByRole('switch', { name: 'Size advice' })).toBeChecked()
})

test('R22 R23 R35: incident, end of a service and publication are told with what to do, and block nothing', async ({
  app,
  page,
}) => {
  await app.signIn('Mei Tan')
  for (const sample of ['incident', 'end-of-service', 'public-list', 'change-of-use']) {
    await app.announce(sample)
  }
  // Of several the home names one: what may have harmed somebody, before anything newer.
  await page.reload()
  await expect(page.getByText('A security incident touched delivery addresses')).toBeVisible()
  await app.walk(...path)
  const incident = page.getByRole('region', { name: /^A security incident/ })
  for (const heading of [
    'What happened',
    'What it may lead to',
    'What we did',
    'What you can do',
  ]) {
    await expect(incident.getByText(heading, { exact: true })).toBeVisible()
  }
  await incident.getByRole('button', { name: 'I have read it' }).click()
  await expect(incident.getByText(/^You read it/)).toBeVisible()
  await page
    .getByRole('region', { name: /^Live-stream gifts/ })
    .getByRole('link', { name: 'Download your data first' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personal info download')
  await page.getByRole('link', { name: 'Privacy', exact: true }).last().click()
  await app.walk('Delete account')
  await expect(page.getByRole('button', { name: 'Delete my account' })).toBeEnabled()
})
