// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, it } from 'vitest'
import { queryClient } from '../../../app/client.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { path } from './queries.ts'
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
  basis,
  timeZone: 'Asia/Singapore',
  acknowledgeBy: null,
  extended: null,
  ground: null,
  decisionId: null,
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

beforeAll(async () => {
  await startI18n('en')
  await loadWords([path])
})

it('a state, kind or step of a later version reads as being handled, and breaks nothing', () => {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <RequestRow request={later} />
        <RequestPage request={later} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(screen.getAllByText(/REQ-1 · Being handled/)).toHaveLength(2)
  expect(screen.getByRole('heading', { level: 1, name: 'Request' })).toBeDefined()
  expect(screen.getByText('Something was done')).toBeDefined()
  expect(screen.getAllByText('3 days left')).toHaveLength(2)
})
