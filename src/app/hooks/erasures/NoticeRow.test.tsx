// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import type { RecipientNotice } from '../../../contract/erasures.ts'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { NoticeRow } from './NoticeRow.tsx'

const notice: RecipientNotice = {
  id: 'n',
  recipient: 'parcel-pal',
  kind: 'service',
  name: 'Parcel Pal',
  contact: 'privacy@parcel-pal.example',
  categories: [],
  fields: ['email'],
  state: 'unconfirmed',
  since: '2026-12-10T10:00:00.000Z',
  attempts: 31,
  nextAttemptAt: null,
  askedUntil: null,
}

beforeAll(async () => {
  await startI18n('en')
  await loadWords(['erasures'])
})

it('says of a recipient that never confirmed how often it was asked, and how to ask it oneself', () => {
  render(<NoticeRow notice={notice} />)
  expect(screen.getByText('Not confirmed')).toBeDefined()
  expect(screen.getByText(/^Asked 31 times, last on December 10, 2026, and not/)).toBeDefined()
  expect(screen.getByText(/privacy@parcel-pal\.example/)).toBeDefined()
})

it('says until when one that was told is asked, and that people tell one without a line', () => {
  const since = '2026-11-10T10:00:00.000Z'
  const told = { ...notice, state: 'told', since, askedUntil: '2026-12-10T10:00:00.000Z' }
  const { rerender } = render(<NoticeRow notice={told} />)
  expect(screen.getByText(/^Told on November 10, 2026\..+until December 10, 2026\.$/)).toBeDefined()
  rerender(<NoticeRow notice={{ ...told, askedUntil: null }} />)
  expect(screen.getByText(/^Our staff told it on November 10, 2026\./)).toBeDefined()
  rerender(<NoticeRow notice={{ ...told, state: 'by-hand', askedUntil: null }} />)
  expect(screen.getByText('To be told by hand')).toBeDefined()
  expect(screen.getByText(/Our staff have to tell it\./)).toBeDefined()
  rerender(<NoticeRow notice={{ ...notice, attempts: 0 }} />)
  expect(screen.getByText(/^Our staff told it\. By December 10, 2026 it had not/)).toBeDefined()
})
