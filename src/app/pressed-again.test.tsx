// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHost } from '../api/test-host.ts'
import { sendTo } from '../api/test-send.ts'
import { operations } from '../contract/operations.ts'
import type { ReceiptRecord, ShownText } from '../contract/schemas.ts'
import { loadWords, startI18n } from '../i18n/setup.ts'
import { pack } from '../policy/pack.ts'
import { Component as DoNotDisturb } from '../screens/account/messages/$shop/do-not-disturb/screen.tsx'
import { Entry } from '../screens/account/settings/privacy/activity-and-receipts/Entry.tsx'
import { wordsShown } from '../screens/account/settings/privacy/activity-and-receipts/shown-words.ts'
import { AuthorisationItem } from '../screens/account/settings/privacy/authorization-management/AuthorisationItem.tsx'
import { authorisationsQuery } from '../screens/account/settings/privacy/authorization-management/queries.ts'
import { Interests } from '../screens/account/settings/privacy/recommendation-management/Interests.tsx'
import { recommendationQuery } from '../screens/account/settings/privacy/recommendation-management/queries.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { call, queryClient, setSend } from './client.ts'
import { sessionQuery } from './hooks/session.ts'
import { outbox, useOutbox } from './outbox/live.ts'

/** Whether what is written gets through; reading always does. */
let isOpen = true
/** What was written last. */
let sent: unknown

beforeAll(async () => {
  configure({ asyncUtilTimeout: 10_000 })
  await startI18n('en')
  await loadWords([
    'account/messages/$shop/do-not-disturb',
    'account/settings/privacy/activity-and-receipts',
    'account/settings/privacy/authorization-management',
    'account/settings/privacy/recommendation-management',
    'policy',
  ])
})

beforeEach(async () => {
  isOpen = true
  const host = openHost(createMemoryStore())
  const send = sendTo(host, await host.signIn('mei@example.com'), () => isOpen)
  setSend(async (request) => {
    if (request.method !== 'GET') sent = await request.clone().json()
    return send(request)
  })
  const session = await call(operations.getSession, {})
  queryClient.setQueryData(sessionQuery.queryKey, session)
  await outbox.setPerson(session.accountId)
})
afterEach(() => {
  cleanup()
  queryClient.clear()
})

function show(children: ReactNode, at = '/') {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[at]}>
        <Suspense>{children}</Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const press = (found: HTMLElement) => act(async () => fireEvent.click(found))

function AllInterests() {
  return <Interests resource={useSuspenseQuery(recommendationQuery).data} />
}
const removed = async () =>
  (await call(operations.getRecommendationManagement, {})).interests.filter((one) => one.removed)

it('takes no press of one’s own for a change that was made elsewhere', async () => {
  show(<AllInterests />)
  const [first, second] = await screen.findAllByRole('button', { name: /^Remove / })
  if (!first || !second) throw new Error('none')
  await act(async () => {
    fireEvent.click(first)
  })
  fireEvent.click(second)
  await waitFor(async () => expect((await removed()).length).toBeGreaterThan(0))
  await waitFor(() => expect(second.getAttribute('aria-disabled')).toBeNull())
  expect(screen.queryByText(/changed elsewhere/)).toBeNull()
})

it('goes by what is read anew once something was changed elsewhere', async () => {
  show(<AllInterests />)
  const [first] = await screen.findAllByRole('button', { name: /^Remove / })
  const { interests, etag } = await call(operations.getRecommendationManagement, {})
  const params = { id: interests.at(-1)?.id ?? '' }
  await call(operations.changeInterest, { params, body: { removed: true }, etag })
  if (!first) throw new Error('none')
  await press(first)
  expect(await screen.findByText(/changed elsewhere/)).toBeDefined()
  await waitFor(() => expect(first.getAttribute('aria-disabled')).toBeNull())
  await press(first)
  await waitFor(async () => expect((await removed()).length).toBe(2))
  expect(screen.queryByText(/changed elsewhere/)).toBeNull()
})

function Service({ id }: { id: string }) {
  const { data } = useSuspenseQuery(authorisationsQuery)
  const found = data.authorisations.find((one) => one.id === id)
  return found ? <AuthorisationItem authorisation={found} /> : null
}

it('takes away one field after the other, without waiting for a network', async () => {
  const { authorisations } = await call(operations.getAuthorizationManagement, {})
  const found = authorisations.find((one) => one.scopes.length > 2)
  if (!found) throw new Error('none')
  const { id, scopes } = found
  show(<Service id={id} />)
  const fields = await screen.findAllByRole('button', { name: /^Take / })
  isOpen = false
  for (const field of fields.slice(0, 2)) {
    await press(field)
    await screen.findByText(/^Your choice is saved on this device/)
  }
  await waitFor(() => expect(useOutbox.getState().entries.length).toBe(2))
  isOpen = true
  await act(() => outbox.drain())
  await waitFor(() => expect(useOutbox.getState().entries).toEqual([]))
  const { authorisations: now } = await call(operations.getAuthorizationManagement, {})
  expect(now.find((one) => one.id === id)?.scopes).toEqual(scopes.slice(2))
})

it('says of a change that did not get through nothing about the one before', async () => {
  const path = '/account/messages/:shop/do-not-disturb'
  const { chats } = await call(operations.getMessages, { query: {} })
  const shop = chats[0]?.shop.id ?? ''
  show(
    <Routes>
      <Route path={path} element={<DoNotDisturb />} />
    </Routes>,
    path.replace(':shop', shop),
  )
  const mute = await screen.findByRole('switch', { name: /^Silence/ })
  await press(mute)
  expect(await screen.findByText('Saved')).toBeDefined()
  isOpen = false
  await press(mute)
  expect(await screen.findByText(/did not get through/)).toBeDefined()
  expect(screen.queryByText('Saved')).toBeNull()
})

it('keeps of a choice that is undone the very words that stood there', async () => {
  const latest = async () =>
    (await call(operations.listActivity, { query: { limit: 1 } })).entries[0]
  const { purposes } = await call(operations.getPersonalInformation, {})
  await call(operations.changeConsent, {
    params: { id: 'cart-reminders' },
    body: {
      choice: 'given',
      shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version },
    },
    etag: purposes.find(({ id }) => id === 'cart-reminders')?.consent?.etag ?? '',
  })
  /** Presses each of these, and compares what was there with what the proof of it says was there. */
  async function expectSameWords(...names: (RegExp | string)[]) {
    const entry = await latest()
    if (!entry) throw new Error('none')
    show(<Entry entry={entry} goesOn={false} open={false} onToggle={() => {}} />)
    let seen = ''
    for (const name of names) {
      const found = await screen.findByRole('button', { name })
      seen = document.body.textContent ?? ''
      await press(found)
    }
    await waitFor(async () => expect((await latest())?.id).not.toBe(entry.id))
    const event = { purpose: 'cart-reminders', details: {}, ...(sent as { shown: ShownText }) }
    const shown = (await wordsShown({ event } as unknown as ReceiptRecord)) ?? [
      'no words are known',
    ]
    expect(shown.filter((one) => !seen.includes(one))).toEqual([])
    cleanup()
  }
  await expectSameWords(/^Undo Consent given/)
  await expectSameWords(/^Undo Consent withdrawn/, 'Agree')
})
