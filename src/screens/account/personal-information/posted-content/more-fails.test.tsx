// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, it } from 'vitest'
import { queryClient, setSend } from '../../../../app/client.ts'
import { loadWords, startI18n } from '../../../../i18n/setup.ts'
import { contentQuery, path } from './queries.ts'
import { Component } from './screen.tsx'

beforeAll(async () => {
  await startI18n('en')
  await loadWords([path])
})

it('says that no more could be read, and keeps the button', async () => {
  const first = { items: [], removed: [], total: 30, next: 'second' }
  queryClient.setQueryDefaults(contentQuery.queryKey, { staleTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData(contentQuery.queryKey, { pages: [first], pageParams: [''] })
  setSend(async () => new Response('', { status: 503 }))
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Component />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const more = screen.getByRole('button', { name: 'Show more' })
  fireEvent.click(more)
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringMatching(/\w/),
  )
  expect(more.isConnected).toBe(true)
})
