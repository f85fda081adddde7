// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { loadWords, startI18n } from '../../i18n/setup.ts'
import { Preview } from './Preview.tsx'

it('dates what is seen beforehand by the clock of the host, as it will be published', async () => {
  await startI18n('en')
  await loadWords(['desk', 'account/settings/privacy/announcements'])
  const en = { title: 'The end', summary: 'We stop.', points: [{ heading: 'When', text: 'Then.' }] }
  render(
    <Preview
      draft={{ kind: 'cessation', effectiveInDays: 30, words: { en } }}
      languages={['en']}
      now="2031-03-01T12:00:00.000Z"
      onPublished={() => {}}
      onBack={() => {}}
    />,
    { wrapper: MemoryRouter },
  )
  expect(screen.getByRole('region', { name: /March 1, 2031/ }).textContent).toMatch(
    /March 31, 2031/,
  )
})
