// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { deviceStorage } from './device-storage.ts'

it('lets a choice hold on a device that has no room to keep it', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const start = (): { theme: string } => ({ theme: 'light' })
  const store = create(persist(start, { name: 'full', storage: deviceStorage }))
  store.setState({ theme: 'dark' })
  expect(store.getState()).toEqual({ theme: 'dark' })
  vi.restoreAllMocks()
})
