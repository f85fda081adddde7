// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { loadWords, startI18n } from '../../../i18n/setup.ts'
import { ContactStep } from './ContactStep.tsx'

vi.mock('../../../policy/lookup.ts', async (given) => ({
  ...(await given<object>()),
  isInMenu: (_pack: unknown, path: string) => path !== 'sign-in/browse',
}))

it('offers no way to look around where a policy has none', async () => {
  await startI18n('en')
  await loadWords(['sign-in/register', 'policy'])
  render(
    <ContactStep
      hasContact
      typed=""
      onType={() => {}}
      register={async () => {}}
      onBack={() => {}}
    />,
    {
      wrapper: MemoryRouter,
    },
  )
  fireEvent.click(screen.getByRole('button', { name: 'Open the account' }))
  expect(await screen.findByText(/can.*t? be opened without the basic functions/)).toBeDefined()
  expect(screen.queryByText(/guest/)).toBeNull()
})
