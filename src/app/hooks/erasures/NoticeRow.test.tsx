// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { RecipientNotice } from '../../../contract/erasures.ts'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { Erasure } from './Erasure.tsx'
import { ErasureList } from './ErasureList.tsx'
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
  await loadWords(['erasures', 'policy'])
})

afterEach(cleanup)

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

it('never says that nobody had what a shop or readers have, and says it where nobody had', () => {
  const erasure = {
    id: 'e',
    cause: 'records',
    at: notice.since,
    fields: [],
    recipients: [],
    forRequest: null,
  }
  const of = (category: string) => (
    <Erasure erasure={{ ...erasure, categories: [category], backups: null }} />
  )
  const nobody = 'Nobody else had received this data.'
  const { rerender } = render(of('messages'))
  expect(screen.getByText(/^A shop keeps what it got/)).toBeDefined()
  expect(screen.queryByText(nobody)).toBeNull()
  rerender(of('reviews'))
  expect(screen.getByText(/^It was there for everybody to see/)).toBeDefined()
  expect(screen.queryByText(nobody)).toBeNull()
  rerender(of('search-history'))
  expect(screen.getByText(nobody)).toBeDefined()
})

it('says in one section what one request had erased, with a line for each recipient that stands alike', () => {
  const at = notice.since
  const of = (category: string, state: string, until: string) => ({
    id: category,
    cause: 'request',
    forRequest: 'r',
    at,
    categories: [category],
    fields: [],
    recipients: [{ ...notice, id: category, categories: [category], fields: [], state }],
    backups: { status: 'restricted' as const, until, cycle: { days: 30, own: false } },
  })
  const erasures = [
    of('search-history', 'confirmed', '2027-01-09T10:00:00.000Z'),
    of('wishlist', 'confirmed', '2027-01-10T10:00:00.000Z'),
    of('device-and-log', 'to-be-told', '2027-01-09T10:00:00.000Z'),
  ]
  render(
    <ErasureList erasures={[...erasures, { ...of('reviews', 'told', at), forRequest: null }]} />,
  )
  const [all, other] = screen.getAllByRole('region', { name: /December 10, 2026$/ })
  const rows = (part?: HTMLElement) => part && within(part).getAllByText('Parcel Pal')
  expect(rows(all)).toHaveLength(2)
  expect(rows(other)).toHaveLength(1)
  expect(all?.textContent).toMatch(/Locked until January 10, 2027/)
})
