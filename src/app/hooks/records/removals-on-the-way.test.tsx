// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHost } from '../../../api/test-host.ts'
import { operations } from '../../../contract/operations.ts'
import type { Session } from '../../../contract/schemas.ts'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { createMemoryStore } from '../../../stores/memory.ts'
import { call, queryClient, setSend } from '../../client.ts'
import { outbox, useOutbox } from '../../outbox/live.ts'
import { sessionQuery } from '../session.ts'
import { prefetchRecords, recordRowsQuery } from './queries.ts'
import { RecordItem } from './RecordItem.tsx'
import { RemovalBar } from './RemovalBar.tsx'
import { useRemoval } from './use-removal.ts'

const accountId = 'acc-mei'

/** What every list is made of, without what is only drawn where it is in view. */
function List() {
  const removing = useRemoval('wishlist')
  const rows = useInfiniteQuery(recordRowsQuery('wishlist', {})).data?.pages.flatMap(
    (page) => page.rows,
  )
  return (
    <>
      {rows?.map((row) => (
        <RecordItem key={row.id} row={row} details={null} removing={removing} />
      ))}
      <button type="button" aria-label="Select many" onClick={() => removing.setChosen(many)} />
      <RemovalBar removing={removing} />
    </>
  )
}
const many = new Set(Array.from({ length: 501 }, (_, index) => `row-${index}`))
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const rows = async () =>
  (await call(operations.listRecords, { params: { category: 'wishlist' }, query: { limit: 50 } }))
    .rows.length

/** Whether what is written gets through; reading always does. */
let isOpen = true
/** How many answers get lost on their way back. */
let lost = 0
/** Paths that were read. */
let asked: string[] = []

beforeAll(async () => {
  configure({ asyncUtilTimeout: 10_000 })
  await startI18n('en')
  await loadWords(['records', 'policy'])
})

beforeEach(async () => {
  const host = openHost(createMemoryStore(), { newId: () => crypto.randomUUID() })
  const cookie = await host.signIn('mei@example.com')
  setSend(async (request) => {
    if (!isOpen && request.method !== 'GET') throw new TypeError('no network')
    const headers = new Headers(request.headers)
    headers.set('cookie', cookie)
    const { method, url } = request
    const body = method === 'GET' ? undefined : await request.json()
    const path = url.slice(url.indexOf('/api/v1') + '/api/v1'.length)
    if (method === 'GET') asked.push(path)
    const { response, json } = await host.call(method, path, {
      cookie,
      body,
      headers: Object.fromEntries(headers),
    })
    if (method !== 'GET' && lost-- > 0) throw new TypeError('the answer was lost')
    return Response.json(json, { status: response.status })
  })
  const session = await call(operations.getSession, {})
  queryClient.setQueryData<Session>(sessionQuery.queryKey, session)
  await outbox.setPerson(accountId)
  await prefetchRecords('wishlist')
  await queryClient.prefetchInfiniteQuery(recordRowsQuery('wishlist', {}))
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  isOpen = true
  lost = 0
})

const buttons = () => screen.getAllByRole('button', { name: /^Remove / })
const entries = () => useOutbox.getState().entries

it('shows the way back to whoever pressed, looks at the rest once, and takes nobody from elsewhere', async () => {
  render(<List />, { wrapper })
  const [first] = buttons()
  asked = []
  act(() => {
    first?.focus()
    fireEvent.click(first as HTMLElement)
  })
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Undo' })).toBe(document.activeElement),
  )
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  expect(asked).toEqual(['/session/visitor'])

  const [second] = buttons()
  act(() => {
    second?.focus()
    fireEvent.click(second as HTMLElement)
    screen.getAllByRole('checkbox')[5]?.focus()
  })
  await waitFor(() => expect(buttons()).toHaveLength(20))
  expect(screen.getAllByRole('checkbox')).toContain(document.activeElement)
})

it('keeps a removal from the press on, says that it waits, and shows it done only when it is', async () => {
  const page = render(<List />, { wrapper })
  const [first, second] = buttons()
  isOpen = false
  act(() => fireEvent.click(first as HTMLElement))
  expect(await screen.findByText('Waits on this device to be removed')).toBeDefined()
  // One behind it is not tried at all, and waits no less.
  act(() => fireEvent.click(second as HTMLElement))
  await waitFor(() => expect(screen.getAllByText(/^Waits on this device/)).toHaveLength(2))
  expect(screen.getByText(/saved on this device\. It counts once we have confirmed/)).toBeDefined()
  expect(buttons()).toHaveLength(22)
  // Another page over the same device: what was meant is still there.
  page.unmount()
  render(<List />, { wrapper })
  expect(screen.getAllByText(/^Waits on this device/)).toHaveLength(2)
  expect(await rows()).toBe(22)
  isOpen = true
  fireEvent.click(screen.getByRole('button', { name: 'Send now' }))
  await waitFor(() => expect(buttons()).toHaveLength(20))
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeDefined()
  expect(await rows()).toBe(20)
  await expect.poll(entries, { timeout: 10_000 }).toEqual([])
})

it('removes once where the answer got lost, and several that were pressed one after the other', async () => {
  render(<List />, { wrapper })
  lost = 1
  const [first, second] = buttons()
  act(() => {
    fireEvent.click(first as HTMLElement)
    fireEvent.click(second as HTMLElement)
  })
  await expect.poll(() => entries().length, { timeout: 10_000 }).toBeGreaterThan(0)
  await act(() => outbox.drain())
  await waitFor(() => expect(buttons()).toHaveLength(20))
  expect(await rows()).toBe(20)
  expect(screen.queryByText(/Waits on this device/)).toBeNull()
})

it('takes no more at once than the contract does, and says so before anything is sent', async () => {
  render(<List />, { wrapper })
  act(() => fireEvent.click(screen.getByRole('button', { name: 'Select many' })))
  const remove = screen.getByRole('button', { name: 'Remove 501' })
  expect(document.getElementById(remove.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '501 selected. At most 500 can be removed at once: select fewer.',
  )
  await act(async () => fireEvent.click(remove))
  expect(entries()).toEqual([])
  expect(screen.getByRole('button', { name: 'Remove 501' })).toBeDefined()
})
