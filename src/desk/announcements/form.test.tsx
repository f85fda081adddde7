// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { AnnouncementDraft } from '../../contract/desk-announcements.ts'
import { loadWords, startI18n } from '../../i18n/setup.ts'
import { deskWords } from '../words.ts'
import { emptyDraft } from './draft.ts'
import { Form } from './Form.tsx'

beforeAll(async () => {
  await startI18n('en')
  await loadWords(deskWords)
})
afterEach(cleanup)

const given = {
  announcements: [],
  mayPublish: true,
  languages: ['en', 'ja'],
  purposes: [],
  now: '2026-11-10T10:00:00.000Z',
}

function Held({ onSeen }: { onSeen: (draft: AnnouncementDraft) => void }) {
  const [draft, setDraft] = useState(emptyDraft)
  return (
    <MemoryRouter>
      <Form draft={draft} given={given} onChange={setDraft} onSeen={onSeen} />
    </MemoryRouter>
  )
}
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const look = () => fireEvent.click(screen.getByRole('button', { name: 'See it as people will' }))
const lines = () =>
  within(screen.getByText('Something is missing').parentElement as HTMLElement)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

it('asks for each part of an incident by name, and leads to what is missing in any language', async () => {
  const onSeen = vi.fn()
  render(<Held onSeen={onSeen} />)
  look()
  expect(lines()[0]).toBe('What kind of announcement? Choose one.')
  fireEvent.click(screen.getByRole('radio', { name: 'Security incident' }))
  write('Title', 'Addresses were seen')
  write('In a sentence or two', 'A list was open for an hour.')
  write('What happened', 'A list was open.')
  write('What it may lead to', 'Unwanted letters.')
  write('What we did', 'We closed it.')
  fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'ja' } })
  write('Title', '住所')
  look()
  expect(lines()).toEqual([
    'English · What you can do: Write something here.',
    '日本語 · In a sentence or two: Write something here.',
    '日本語 · What happened: Write something here.',
    '日本語 · What it may lead to: Write something here.',
    '日本語 · What we did: Write something here.',
    '日本語 · What you can do: Write something here.',
  ])
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', '住所')

  // What is missing is in the language that isn't shown: the line brings it.
  fireEvent.click(screen.getByRole('link', { name: /^English · What you can do/ }))
  const advice = screen.getByRole('textbox', { name: 'What you can do' })
  expect(document.activeElement).toBe(advice)
  expect(advice.getAttribute('aria-invalid')).toBe('true')
  write('What you can do', 'Be wary of letters.')
  expect(advice.getAttribute('aria-invalid')).toBeNull()

  fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'ja' } })
  for (const name of [
    'In a sentence or two',
    'What happened',
    'What it may lead to',
    'What we did',
  ]) {
    write(name, '…')
  }
  write('What you can do', '…')
  look()
  await waitFor(() => expect(onSeen).toHaveBeenCalledOnce())
  const headings = ({ words }: AnnouncementDraft, language: string) =>
    words[language]?.points.map(({ heading }) => heading)
  const [seen] = onSeen.mock.calls[0] as [AnnouncementDraft]
  expect(headings(seen, 'en')?.[3]).toBe('What you can do')
  expect(headings(seen, 'ja')).toEqual([
    '起きたこと',
    '考えられる影響',
    '当社の対応',
    'あなたにできること',
  ])
})

it('says of each choice, address and figure what it wants', () => {
  render(<Held onSeen={vi.fn()} />)
  fireEvent.click(screen.getByRole('radio', { name: 'Transfer to another company' }))
  write('E-mail of who receives the data', 'privacy@')
  fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '400' } })
  look()
  expect(lines().slice(0, 4)).toEqual([
    'Name of who receives the data: Write something here.',
    'E-mail of who receives the data: Write a whole e-mail address.',
    'What does it want of people? Choose one.',
    'Days from now until it takes effect: Write a whole number of days, from 0 to 365.',
  ])
})
