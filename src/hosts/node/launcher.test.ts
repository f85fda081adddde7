import { expect, it, vi } from 'vitest'
import { watchLauncher } from './launcher.ts'

it('tells once that whoever launched the host has ended, and not before', () => {
  vi.useFakeTimers()
  let parent = 42
  const onGone = vi.fn()
  watchLauncher(() => parent, onGone)
  vi.advanceTimersByTime(60_000)
  expect(onGone).not.toHaveBeenCalled()
  parent = 1
  vi.advanceTimersByTime(60_000)
  expect(onGone).toHaveBeenCalledOnce()
  vi.useRealTimers()
})
