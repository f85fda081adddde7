// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { dropDrafts, useDraft } from './use-draft.ts'

const written = (name: string) => renderHook(() => useDraft(name, { words: '' }))

it('keeps what was typed for whoever typed it, until they have sent it or drop it', () => {
  const first = written('desk:ana:case')
  act(() => first.result.current[1]({ words: 'They are locked now.' }))
  first.unmount()
  expect(written('desk:ana:case').result.current[0].words).toBe('They are locked now.')
  expect(written('desk:bo:case').result.current[0].words).toBe('')

  act(() => first.result.current[1]({ words: '' }))
  expect(sessionStorage).toHaveLength(0)
  act(() => first.result.current[1]({ words: 'Half an answer' }))
  dropDrafts('desk:bo')
  expect(sessionStorage).toHaveLength(1)
  dropDrafts('desk:ana')
  expect(sessionStorage).toHaveLength(0)
})
