// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { keepSearches, rememberSearch, useDeviceSearches } from './device-searches.ts'

it('keeps no more searches once another tab was told to keep none', () => {
  keepSearches(true)
  rememberSearch('tent')
  const name = useDeviceSearches.persist.getOptions().name ?? ''
  const state = { keep: false, asGuest: false, entries: [] }
  // As the other tab writes it, and as the browser then tells this one.
  localStorage.setItem(name, JSON.stringify({ state, version: 0 }))
  dispatchEvent(new StorageEvent('storage', { key: name }))
  rememberSearch('stove')
  expect(useDeviceSearches.getState()).toMatchObject({ keep: false, entries: [] })
  expect(localStorage.getItem(name)).not.toMatch(/tent|stove/)
})
