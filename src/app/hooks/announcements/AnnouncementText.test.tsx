// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { AnnouncementText } from './AnnouncementText.tsx'

it('names two announcements of one title differently', async () => {
  await startI18n('en')
  await loadWords(['account/settings/privacy/announcements'])
  const text = { title: 'A security incident', summary: 'Again.', points: [] }
  const told = { kind: 'incident', clause: 'V', change: null, effectiveAt: null } as const
  const words = { en: text }
  for (const raisedAt of ['2026-11-10T10:00:00.000Z', '2026-11-10T12:30:00.000Z']) {
    render(
      <AnnouncementText told={{ ...told, raisedAt, recipient: null, words }}>
        {null}
      </AnnouncementText>,
    )
  }
  const [one, other] = screen
    .getAllByRole('region', { name: /A security incident/ })
    .map((region) => region.getAttribute('aria-labelledby')?.split(' ') ?? [])
  const name = (ids: string[] = []) => ids.map((id) => document.getElementById(id)?.textContent)
  expect(name(one)).not.toEqual(name(other))
})
