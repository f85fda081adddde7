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
