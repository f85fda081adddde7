// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { TermText } from './terms.tsx'

afterEach(cleanup)

it('keeps a bracket and a full stop beside their term, and every other word as it is', () => {
  const words = 'Some of it ([[basic|basic functions]], or [[more|others]]) is (so to speak).'
  const { container } = render(<TermText>{words}</TermText>)
  expect(container.textContent).toBe('Some of it (basic functions, or others) is (so to speak).')
  const besides = (name: string) => screen.getByRole('button', { name }).parentElement?.textContent
  expect(besides('basic functions')).toBe('(basic functions,')
  expect(besides('others')).toBe('others)')
})

it('keeps an Arabic conjunction with the word it is written onto', () => {
  render(<TermText>{'[[a|جهات]] تعمل لصالحنا، و[[b|غيرها]] تقرر.'}</TermText>)
  expect(screen.getByRole('button', { name: 'غيرها' }).parentElement?.textContent).toBe('وغيرها')
})
