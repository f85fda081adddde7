// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DeletionState } from '../contract/schemas.ts'
import { startI18n } from '../i18n/setup.ts'
import { ClosingBanner } from './ClosingBanner.tsx'
import { queryClient, setSend } from './client.ts'
import { tellClosing, useClosingNews } from './hooks/closing-news.ts'

const deletion: DeletionState = {
  requestId: 'd',
  reference: 'DEL-1',
  status: 'scheduled',
  requestedAt: '2026-11-10T10:00:00.000Z',
  effectiveAt: '2026-11-25T10:00:00.000Z',
  cancelableUntil: '2026-11-25T10:00:00.000Z',
  receiptId: 'e',
  etag: '"delete-account-1"',
  actions: [{ id: 'cancel', allowed: true, reason: null }],
}

const Frame = ({ children }: { children: ReactNode }) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  </StrictMode>
)
const date = 'This account will be deleted on November 25, 2026'

beforeAll(() => startI18n('en'))
afterEach(() => {
  cleanup()
  tellClosing(null)
})

it('takes the focus with the date and the way back once deletion was asked for here', () => {
  const { rerender } = render(<ClosingBanner deletion={null} />, { wrapper: Frame })
  expect(screen.queryByRole('region')).toBeNull()
  act(() => tellClosing('asked'))
  rerender(<ClosingBanner deletion={deletion} />)
  const banner = screen.getByRole('region', { name: date })
  expect(document.activeElement).toBe(banner)
  expect(banner.querySelector('button')?.textContent).toBe('Keep my account')
  // The focus says it; a status beside it would say it twice.
  expect(screen.queryByRole('status')).toBeNull()
})

it('leaves the focus where it is while a deletion was asked for before or elsewhere', () => {
  const { rerender } = render(<ClosingBanner deletion={null} />, { wrapper: Frame })
  rerender(<ClosingBanner deletion={deletion} />)
  expect(screen.getByRole('region', { name: date })).toBeDefined()
  expect(screen.getByRole('status').textContent).toContain(date)
  expect(document.activeElement).toBe(document.body)
})

it('says once that the account stays, where the button was that is gone', async () => {
  setSend(() => Promise.resolve(Response.json({ ...deletion, status: 'cancelled' })))
  const { rerender } = render(<ClosingBanner deletion={deletion} />, { wrapper: Frame })
  fireEvent.click(screen.getByRole('button', { name: 'Keep my account' }))
  await expect.poll(() => useClosingNews.getState().news).toBe('kept')
  rerender(<ClosingBanner deletion={null} />)
  const said = screen.getByRole('region', { name: 'Your account stays' })
  expect(document.activeElement).toBe(said)
  expect(said.textContent).toContain('nothing was erased')
  expect(screen.queryByRole('status')).toBeNull()
})

it('says why the account could not be kept, and keeps the button', async () => {
  setSend(() => Promise.reject(new Error('no network')))
  render(<ClosingBanner deletion={deletion} />, { wrapper: Frame })
  fireEvent.click(screen.getByRole('button', { name: 'Keep my account' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not get through/)
  expect(screen.getByRole('button', { name: 'Keep my account' })).toBeDefined()
})
