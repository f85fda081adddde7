// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, it } from 'vitest'
import { startI18n } from '../i18n/setup.ts'
import { NavTree } from './NavTree.tsx'

beforeAll(() => startI18n('en'))

it('tells two places of one name apart by a line below, and keeps the name the policy gives them', () => {
  render(<NavTree current="account/settings/privacy" region="SG" />, { wrapper: MemoryRouter })
  const links = screen.getAllByRole('link', { name: 'Personal information' })
  const about = links.map((link) => {
    const id = link.getAttribute('aria-describedby') ?? ''
    return document.getElementById(id)?.textContent
  })
  expect(about).toEqual([
    'Your profile, addresses and reviews',
    'Every purpose: what is necessary, and what is up to you',
  ])
  expect(screen.getByRole('link', { name: 'Wishlist' }).textContent).toBe('Wishlist')
})
