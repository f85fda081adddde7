// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, Suspense, useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHost, type TestHost } from '../../api/test-host.ts'
import { sendTo } from '../../api/test-send.ts'
import { operations } from '../../contract/operations.ts'
import type { ShownText } from '../../contract/schemas.ts'
import { loadWords, startI18n } from '../../i18n/setup.ts'
import { pack } from '../../policy/pack.ts'
import { AnnouncementItem } from '../../screens/account/settings/privacy/announcements/AnnouncementItem.tsx'
import { AuthorisationItem } from '../../screens/account/settings/privacy/authorization-management/AuthorisationItem.tsx'
import { OnlyNecessary } from '../../screens/account/settings/privacy/personal-information/OnlyNecessary.tsx'
import { PurposeSwitch } from '../../screens/account/settings/privacy/personal-information/PurposeSwitch.tsx'
import { choicesQuery } from '../../screens/account/settings/privacy/personal-information/queries.ts'
import {
  checkUpQuery,
  start,
} from '../../screens/account/settings/privacy/privacy-check-up/queries.ts'
import { Step } from '../../screens/account/settings/privacy/privacy-check-up/Step.tsx'
import { createMemoryStore } from '../../stores/memory.ts'
import { call, queryClient, setSend } from '../client.ts'
import { announcementsQuery } from '../hooks/announcements/query.ts'
import { checkUpPath } from '../hooks/check-up-words.ts'
import { sessionQuery } from '../hooks/session.ts'
import { outbox, useOutbox } from './live.ts'

/** Whether what is written gets through; reading always does. */
let isOpen = true
/** It gets through, and the answer does not come back. */
let isAnswerLost = false

beforeAll(async () => {
  configure({ asyncUtilTimeout: 10_000 })
  await startI18n('en')
  const path = 'account/settings/privacy'
  await loadWords([
    `${path}/announcements`,
    `${path}/authorization-management`,
    `${path}/personal-information`,
    checkUpPath,
    'policy',
  ])
})

let host: TestHost
async function signIn() {
  const send = sendTo(host, await host.signIn('mei@example.com'), () => isOpen)
  setSend(async (request) => {
    const answer = await send(request)
    if (isAnswerLost && request.method !== 'GET') throw new TypeError('no answer')
    return answer
  })
  const session = await call(operations.getSession, {})
  queryClient.setQueryData(sessionQuery.queryKey, session)
  await outbox.setPerson(session.accountId)
}
beforeEach(async () => {
  host = openHost(createMemoryStore())
  await signIn()
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  isOpen = true
  isAnswerLost = false
})

function Announcements() {
  const { data } = useSuspenseQuery(announcementsQuery)
  return data.announcements.map((one) => <AnnouncementItem key={one.id} announcement={one} />)
}

function Round({ id }: { id: string }) {
  const { data } = useSuspenseQuery(checkUpQuery)
  const [said, setSaid] = useState('')
  const item = data.items.find((one) => one.id === id)
  return (
    <>
      <p role="status">{said}</p>
      {item && <Step checkUp={data} item={item} onNext={setSaid} />}
    </>
  )
}

function Purpose({ id }: { id: string }) {
  const { data } = useSuspenseQuery(choicesQuery)
  const purpose = data.purposes.find((one) => one.id === id)
  return purpose ? <PurposeSwitch purpose={purpose} /> : null
}

function show(children: ReactNode) {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Suspense>{children}</Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
const button = (name: string) => screen.findByRole('button', { name })
async function press(name: string) {
  const found = await button(name)
  await waitFor(() => expect(found.getAttribute('aria-disabled')).toBeNull())
  await act(async () => fireEvent.click(found))
}
/** Presses without a network, and comes back once that is said. */
async function pressOffline(name: string) {
  isOpen = false
  await press(name)
  await screen.findByText(/^Your choice is saved on this device/)
}
/** The network is back, and nothing waits any more. */
async function settle() {
  isOpen = true
  await act(() => outbox.drain())
  await waitFor(() => expect(useOutbox.getState().entries).toEqual([]))
}

it('takes a no to an announcement while the yes still waits, and says which of them does', async () => {
  await call(operations.raiseAnnouncement, { body: { sample: 'size-advice' } })
  const read = async () => (await call(operations.getAnnouncements, {})).announcements[0]
  show(<Announcements />)
  await pressOffline('Yes, I agree')
  await press('No, I refuse')
  expect(await screen.findByText('No, I refuse', { selector: 'strong' })).toBeDefined()
  await settle()
  expect((await read())?.answer).toBe('refused')
})

it('brings everything back that “only what is necessary” would take, while that still waits', async () => {
  const given = async () =>
    (await call(operations.getPersonalInformation, {})).purposes.flatMap(({ id, consent }) =>
      consent?.choice === 'given' ? [id] : [],
    )
  const { purposes, ...choices } = await call(operations.getPersonalInformation, {})
  const consent = purposes.find(({ id }) => id === 'cart-reminders')?.consent
  const shown: ShownText = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
  await call(operations.changeConsent, {
    params: { id: 'cart-reminders' },
    body: { choice: 'given', shown },
    etag: consent?.etag ?? '',
  })
  const actions = [{ id: 'keep-only-necessary', allowed: true, reason: null }]
  show(<OnlyNecessary choices={{ ...choices, purposes, actions }} />)
  await pressOffline('Keep only what is necessary')
  await press('Bring them back')
  await settle()
  expect(await given()).toEqual(['cart-reminders'])
})

it('says when a choice was made only for as long as it holds, and then since when the next one does', async () => {
  show(<Purpose id="cart-reminders" />)
  const choice = await screen.findByRole('switch')
  await act(async () => fireEvent.click(choice))
  expect(await screen.findByText(/^Given at/)).toBeDefined()
  await call(operations.keepOnlyNecessary, {
    body: { shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version } },
  })
  await act(() => queryClient.invalidateQueries())
  expect(await screen.findByText(/^Withdrawn on/)).toBeDefined()
  expect(screen.queryByText(/^Given at/)).toBeNull()
})

const live = async () =>
  (await call(operations.getAuthorizationManagement, {})).authorisations.map(({ id }) => id)

it('lets a service go on whose ending waits, on its row', async () => {
  const { authorisations } = await call(operations.getAuthorizationManagement, {})
  const [first] = authorisations
  if (!first) throw new Error('none')
  show(<AuthorisationItem authorisation={first} />)
  await pressOffline(`End ${first.name}`)
  await press('Change my mind')
  await settle()
  expect(await live()).toContain(first.id)
})

/** A round of the check-up at a service: only what has read nothing for long is asked about. */
async function roundAtService() {
  host.advance(400 * 86_400)
  await signIn()
  const { items } = await start()
  const item = items.find(({ authorisation }) => authorisation)
  if (!item?.authorisation) throw new Error('none')
  show(<Round id={item.id} />)
  return { item, ...item.authorisation }
}

it('takes “it goes on” in the check-up while the ending of a service waits', async () => {
  const { item, id, name } = await roundAtService()
  await pressOffline(`No: ${name}`)
  await press(`Yes: ${name}`)
  const waiting = () => useOutbox.getState().entries.map(({ operation }) => operation)
  await waitFor(() => expect(waiting()).toEqual(['leaveInCheckUp']))
  await settle()
  expect(await live()).toContain(id)
  const answered = (await call(operations.getCheckUp, {})).items.find((one) => one.id === item.id)
  expect(answered?.answer?.what).toBe('left')
})

it('says that a service is over where its ending arrived, though “it goes on” was pressed after', async () => {
  const { id, name } = await roundAtService()
  isAnswerLost = true
  await press(`No: ${name}`)
  await screen.findByText(/^Your choice is saved on this device/)
  await press(`Yes: ${name}`)
  const waiting = () => useOutbox.getState().entries.map(({ operation }) => operation)
  await waitFor(() => expect(waiting()).toEqual(['leaveInCheckUp']))
  isAnswerLost = false
  await settle()
  expect(await live()).not.toContain(id)
  expect(
    await screen.findByText(`Confirmed: ${name}. Now: it may read nothing any more.`),
  ).toBeDefined()
})
