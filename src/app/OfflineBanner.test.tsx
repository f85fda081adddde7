// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startI18n } from '../i18n/setup.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import { useOffline } from './offline/state.ts'

const unreachable = () => {
  throw new TypeError('Failed to fetch dynamically imported module')
}
vi.mock('./offline/LateNotices.tsx', () => unreachable())

beforeAll(() => startI18n('en'))
afterEach(cleanup)

it('says that there is no network, no session, a new version or an announcement, although its own code can’t be fetched', async () => {
  useOffline.setState({ readAt: '2026-03-02T08:00:00Z', newVersion: true })
  render(<OfflineBanner ended announced={[]} />)
  expect(await screen.findByText('You are offline')).toBeDefined()
  expect(await screen.findByText('A new version is there')).toBeDefined()
  expect(await screen.findByText(/announcements/)).toBeDefined()
  expect(await screen.findByText(/no longer signed in/)).toBeDefined()
})
