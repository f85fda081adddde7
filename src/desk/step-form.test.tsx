// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DeskCase } from '../contract/desk.ts'
import { loadWords, startI18n } from '../i18n/setup.ts'
import { StepForm } from './StepForm.tsx'
import { deskWords } from './words.ts'

beforeAll(async () => {
  await startI18n('en')
  await loadWords(deskWords)
})
afterEach(cleanup)

const may = (id: string) => ({ id, allowed: true, reason: null })
const given = {
  request: { id: 'r', kind: 'object', actions: [may('take'), may('extend')] },
  others: [],
  extensionReasons: ['complex'],
  latest: '2026-12-30',
} as unknown as DeskCase

it('leads from what a step lacks to the field that is missing', () => {
  render(<StepForm given={given} staffId="ana" />)
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
  const lines = () => screen.getAllByRole('link').map(({ textContent }) => textContent)
  press()
  expect(lines()).toEqual(['What next? Choose one.'])
  fireEvent.click(screen.getByRole('radio', { name: 'More time' }))
  press()
  expect(lines()).toEqual([
    'Why is more time needed? Choose one.',
    'New last day: Choose one.',
    'What the person will read: Write something here.',
  ])
  fireEvent.click(screen.getByRole('link', { name: /^What the person will read/ }))
  const words = screen.getByRole('textbox', { name: 'What the person will read' })
  expect(document.activeElement).toBe(words)
  expect(words.getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(words, { target: { value: 'Others have to answer first.' } })
  expect(words.getAttribute('aria-invalid')).toBeNull()
})
