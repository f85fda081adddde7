// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { openHost } from '../../../../../api/test-host.ts'
import { sendTo } from '../../../../../api/test-send.ts'
import { call, queryClient, setSend } from '../../../../../app/client.ts'
import { sessionQuery } from '../../../../../app/hooks/session.ts'
import { outbox, useOutbox } from '../../../../../app/outbox/live.ts'
import { operations } from '../../../../../contract/operations.ts'
import { createMemoryStore } from '../../../../../stores/memory.ts'
import { checkUpQuery, start } from './queries.ts'
import { useLeaving } from './use-leaving.ts'

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)

it('keeps a choice that is left as it is until the server has it, and goes on only then', async () => {
  const host = openHost(createMemoryStore())
  const cookie = await host.signIn('mei@example.com')
  let isOpen = true
  setSend(sendTo(host, cookie, () => isOpen))
  const session = await call(operations.getSession, {})
  queryClient.setQueryData(sessionQuery.queryKey, session)
  await outbox.setPerson(session.accountId)
  const [item] = (await start()).items
  const onLeft = vi.fn()
  const id = item?.id ?? ''
  const { result } = renderHook(() => useLeaving(id, onLeft), { wrapper })

  isOpen = false
  await act(async () => result.current.leave())
  const tries = () => useOutbox.getState().entries[0]?.tries ?? 0
  await vi.waitFor(() => expect(tries()).toBeGreaterThan(0), 10_000)
  // Yes and no can be pressed meanwhile, and leaving it once more is the same answer.
  await vi.waitFor(() => expect(result.current.busy).toBe(false), 10_000)
  await act(async () => result.current.leave())
  expect([useOutbox.getState().entries.length, onLeft.mock.calls.length]).toEqual([1, 0])

  isOpen = true
  await act(() => outbox.drain())
  await vi.waitFor(() => expect(onLeft).toHaveBeenCalledTimes(1), 10_000)
  const left = queryClient.getQueryData(checkUpQuery.queryKey)?.items.find((one) => one.id === id)
  expect(left?.answer?.what).toBe('left')
})
