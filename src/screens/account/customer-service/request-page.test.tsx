// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { queryClient } from '../../../app/client.ts'
import { sessionQuery } from '../../../app/hooks/session.ts'
import type { CustomerService, RightsRequest } from '../../../contract/requests.ts'
import type { Session } from '../../../contract/schemas.ts'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { NewRequest } from './NewRequest.tsx'
import { deskQuery, path } from './queries.ts'
import { RequestPage } from './RequestPage.tsx'
import { RequestRow } from './RequestRow.tsx'

const basis = { value: 15, unit: 'days', source: 'IV(8)', verified: true, calendar: null } as const
const later: RightsRequest = {
  id: 'r',
  reference: 'REQ-1',
  kind: 'teleport',
  status: 'entangled',
  receivedAt: '2026-11-10T10:00:00.000Z',
  day: '2026-11-25',
  expectedBy: '2026-11-25T15:59:59.000Z',
  daysLeft: 3,
  daysInAll: 15,
  clause: 'IV(8)',
  verification: 'not-needed',
  check: null,
  basis,
  timeZone: 'Asia/Singapore',
  acknowledgeBy: null,
  extended: null,
  ground: null,
  decisionId: null,
  decision: null,
  humanAsked: false,
  denial: null,
  appealed: false,
  duplicateOf: null,
  outside: null,
  steps: [
    {
      id: 's',
      at: '2026-11-10T10:00:00.000Z',
      type: 'request.entangled',
      by: 'quantum',
      words: null,
      code: null,
      stops: [],
    },
  ],
  files: [],
  erasures: [],
  receiptId: 's',
  etag: '"request-r-1"',
  actions: [{ id: 'untangle', allowed: true, reason: null }],
}
const able = (id: string): RightsRequest => ({
  ...later,
  actions: [{ id, allowed: true, reason: null }],
})

const unreachable = () => {
  throw new TypeError('Failed to fetch dynamically imported module')
}
vi.mock('./calendar-file.ts', () => unreachable())

beforeAll(async () => {
  await startI18n('en')
  await loadWords([path, 'policy'])
  const attachments = { count: 3, bytes: 1_000, types: ['image/png'] }
  queryClient.setQueryData(sessionQuery.queryKey, { accountId: 'mei' } as Session)
  const regulator = { name: 'The authority', url: 'https://authority.example' }
  const officer = { name: 'Officer', email: 'officer@example.com', service: 'Privacy' }
  const desk = { attachments, regulator, officer } as unknown as CustomerService
  queryClient.setQueryData(deskQuery.queryKey, desk)
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const within = (children: ReactNode) => (
  <QueryClientProvider client={queryClient}>
    <MemoryRouter>{children}</MemoryRouter>
  </QueryClientProvider>
)

it('a state, kind or step of a later version reads as being handled, and breaks nothing', () => {
  render(
    within(
      <>
        <RequestRow request={{ ...later, hasNews: true }} />
        <RequestPage request={later} />
      </>,
    ),
  )
  expect(screen.getAllByText(/REQ-1 · Being handled/)).toHaveLength(2)
  expect(screen.getByText('Not read yet')).toBeDefined()
  expect(screen.getByRole('heading', { level: 1, name: 'Request' })).toBeDefined()
  expect(screen.getByText('Something was done')).toBeDefined()
  expect(screen.getAllByText('3 days left')).toHaveLength(2)
})

it('says that a date can’t be saved when the code for it can’t be fetched, and lets one try again', async () => {
  render(within(<RequestPage request={later} />))
  const save = screen.getByRole('button', { name: 'Save the date' })
  fireEvent.click(save)
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringMatching(/\w/),
  )
  expect(save.getAttribute('aria-busy')).not.toBe('true')
})

it('keeps a message that was being written when staff refuse the request: the appeal begins with it', () => {
  const { rerender } = render(within(<RequestPage request={able('message')} />))
  const words = 'You have looked at the wrong orders.'
  fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })
  rerender(within(<RequestPage request={able('appeal')} />))
  expect(screen.getByRole('textbox', { name: 'Appeal' })).toHaveProperty('value', words)
})

it('shows what was being written when the request ended, to copy or to discard', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  const { rerender } = render(within(<RequestPage request={{ ...able('message'), id: 'over' }} />))
  const words = 'One thing more.'
  fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })
  const over = { ...later, id: 'over', status: 'fulfilled', daysLeft: null }
  rerender(within(<RequestPage request={over} />))
  const kept = screen.getByRole('textbox', { name: 'What you wrote' })
  expect([kept]).toMatchObject([{ value: words, readOnly: true }])
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText('Copied.')).toBeDefined()
  expect(writeText).toHaveBeenCalledWith(words)
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(sessionStorage.getItem('draft:mei:over')).toBeNull()
  vi.unstubAllGlobals()
})

it('says that a file can’t be read', async () => {
  render(within(<RequestPage request={able('attach')} />))
  const file = new File(['a'], 'gone.png', { type: 'image/png' })
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  const [input] = screen.getAllByLabelText('Add a file')
  fireEvent.change(input as HTMLElement, { target: { files: [file] } })
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringMatching(/\w/),
  )
})

it('says of a figure that nobody has checked in the law that it is so, before the request is sent too', () => {
  const due = { day: later.day, at: later.expectedBy, basis: { ...basis, verified: false } }
  const kind = { id: 'object', asks: null, stops: [], selfService: null, due }
  const desk = queryClient.getQueryData(deskQuery.queryKey) as CustomerService
  queryClient.setQueryData(deskQuery.queryKey, { ...desk, kinds: [kind] } as unknown as typeof desk)
  render(within(<NewRequest kindId="object" decision={null} />))
  expect(screen.getByText(/15 days: .+ This figure has not been checked in the law/)).toBeDefined()
})

it('rests a date that was put off on who put it off, with both dates, and on no other count', () => {
  const extended = {
    from: { day: '2026-11-25', at: '2026-11-25T15:59:59.000Z', basis },
    to: { day: '2026-12-10', at: '2026-12-10T15:59:59.000Z', basis: { ...basis, value: 30 } },
    reason: 'complex',
  }
  render(within(<RequestPage request={{ ...later, basis: extended.to.basis, extended }} />))
  expect(
    screen.getByText(/^Customer service put the date off on .+November 25.+December 10/),
  ).toBeDefined()
  expect(screen.getByText(/^The most time the law allows.+30 days/)).toBeDefined()
  expect(screen.queryByText(/^30 days/)).toBeNull()
})

it('leaves nobody at a dead end when the request is called done: whom else to turn to, and a complaint', () => {
  const done = { ...later, kind: 'object', status: 'fulfilled', daysLeft: null }
  const { rerender } = render(within(<RequestPage request={done} />))
  expect(screen.getByRole('link', { name: /The authority/ })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Complain about us' })).toBeDefined()
  rerender(within(<RequestPage request={{ ...done, kind: 'complaint' }} />))
  expect(screen.queryByRole('link', { name: 'Complain about us' })).toBeNull()
})

it('isolates what each side wrote by its own direction', () => {
  const words = 'Final no.'
  const steps = later.steps.map((step) => ({ ...step, words }))
  render(within(<RequestPage request={{ ...later, steps }} />))
  expect(screen.getByText(words).getAttribute('dir')).toBe('auto')
})
