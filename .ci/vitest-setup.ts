import { afterEach, beforeEach, expect, vi } from 'vitest'

// Unexpected console output is a failure: it is how React and libraries report defects.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      throw new Error(`console.${method}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    expect(vi.isMockFunction(console[method]) ? vi.mocked(console[method]).mock.calls : []).toEqual(
      [],
    )
  }
})
