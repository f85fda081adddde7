// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { shell } from '../../../policy/shell.ts'
import { AnnouncementText } from './AnnouncementText.tsx'

beforeAll(async () => {
  await startI18n('en')
  await loadWords(['account/settings/privacy/announcements'])
})

const text = { title: 'A security incident', summary: 'Again.', points: [] }
const told = { kind: 'incident', clause: 'V', change: null, effectiveAt: null } as const
const words = { en: text }

it('names a clause as the pack in use numbers it', () => {
  shell.cites = { V: '5' }
  const raisedAt = '2026-11-10T10:00:00.000Z'
  render(
    <AnnouncementText told={{ ...told, clause: 'V(3).3', raisedAt, recipient: null, words }}>
      {null}
    </AnnouncementText>,
  )
  delete shell.cites
  expect(screen.getByText(/clause 5$/i)).toBeDefined()
  cleanup()
})

it('names two announcements of one title differently', () => {
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
