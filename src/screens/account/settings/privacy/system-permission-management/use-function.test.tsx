// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { openHost } from '../../../../../api/test-host.ts'
import { sendTo } from '../../../../../api/test-send.ts'
import { call, setSend } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import { loadWords, startI18n } from '../../../../../i18n/setup.ts'
import { createMemoryStore } from '../../../../../stores/memory.ts'
import { useFunction } from './use-function.ts'
import { NotOffered, saidNo } from './uses.ts'

it('reads nothing from the device for an agreement that is not on record', async () => {
  await startI18n('en')
  await loadWords(['account/settings/privacy/system-permission-management'])
  const host = openHost(createMemoryStore())
  const cookie = await host.signIn('mei@example.com')
  let isOpen = false
  setSend(sendTo(host, cookie, () => isOpen))
  const location = async () => {
    const { permissions } = await call(operations.getSystemPermissionManagement, {})
    const found = permissions.find(({ id }) => id === 'location')
    if (!found) throw new Error('There is no location.')
    return found
  }
  const lastUse = async () =>
    (await location()).functions.find(({ id }) => id === 'pick-up-points')?.lastUsedAt
  const lookedAt = vi.fn(async (found: (at: object) => void) => {
    expect(await lastUse()).not.toBeNull()
    found({ coords: { latitude: 1.3, longitude: 103.8 } })
  })
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: lookedAt } })
  const permission = await location()
  const { result } = renderHook(() => useFunction(permission, 'pick-up-points'))

  await act(() => result.current.use(['Use your location once?']))
  expect([result.current.outcome?.kind, lookedAt.mock.calls.length]).toEqual(['failed', 0])
  isOpen = true
  await act(() => result.current.use(['Use your location once?']))
  expect([result.current.outcome?.kind, lookedAt.mock.calls.length]).toEqual(['found', 1])
})

it.each([
  ['refused', new DOMException('', 'NotAllowedError')],
  ['not-offered', new DOMException('', 'NotFoundError')],
  ['refused', { code: 1, PERMISSION_DENIED: 1 }],
  ['not-offered', { code: 2, PERMISSION_DENIED: 1 }],
  ['refused', new Error('refused')],
  ['not-offered', new NotOffered()],
])('tells a device that can not from one that was told no: %s', (kind, error) => {
  expect(saidNo(error)).toBe(kind === 'refused')
})
