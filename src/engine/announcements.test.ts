import { describe, expect, it } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { sampleAnnouncements } from '../policy/announcements.ts'
import { pack } from '../policy/pack.ts'
import { announcementView } from './announcements.ts'
import type { Context, Decision } from './command.ts'
import { decide } from './decide.ts'
import type { AnnouncementAnswer } from './events.ts'
import { type AccountState, evolve, initialState } from './state.ts'

const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
let ids = 0
const context: Context = {
  now: '2026-11-10T10:00:00.000Z',
  newId: () => `id-${++ids}`,
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
}

function account(birthDate = '1990-01-01') {
  const opened = decide(
    initialState('a'),
    { type: 'open-account', region: 'SG', birthDate },
    context,
  )
  return stateAfter(initialState('a'), opened)
}

const announcementOf = (id: string) => {
  const announcement = sampleAnnouncements.find((sample) => sample.id === id)
  if (!announcement) throw new Error(id)
  return announcement
}
const sizes = { ...announcementOf('size-advice'), raisedAt: context.now }

function answer(state: AccountState, id: string, answer: AnnouncementAnswer) {
  const announcement = announcementOf(id)
  return decide(state, { type: 'answer-announcement', announcement, answer, shown }, context)
}

function stateAfter(state: AccountState, decision: Decision): AccountState {
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision.events.reduce(evolve, state)
}

describe('an announcement', () => {
  it('gives the consent it asks for with a yes, and takes it back with a later no', () => {
    const yes = answer(account(), 'size-advice', 'accepted')
    expect(yes.ok && yes.events.map(({ type }) => type)).toEqual([
      'announcement.answered',
      'consent.given',
    ])
    const after = yes.ok ? yes.events.reduce(evolve, account()) : account()
    const no = answer(after, 'size-advice', 'refused')
    expect(no.ok && no.events.map(({ type }) => type)).toEqual([
      'announcement.answered',
      'consent.withdrawn',
    ])
  })

  it('that was refused takes a consent back that was given elsewhere since, and shows what holds', () => {
    const refused = stateAfter(account(), answer(account(), 'size-advice', 'refused'))
    const choose = { type: 'change-consent', purpose: 'size-advice', choice: 'given' } as const
    const given = stateAfter(refused, decide(refused, { ...choose, shown }, context))
    const views = [refused, given].map((state) => announcementView(state, sizes, context))
    expect(views.map((view) => view.answer)).toEqual(['refused', 'accepted'])
    expect(views[1]?.receiptId).toBe(given.consents['size-advice']?.eventId)
    expect(views[1]?.etag).not.toBe(views[0]?.etag)
    const again = stateAfter(given, answer(given, 'size-advice', 'refused'))
    expect(again.consents['size-advice']?.choice).toBe('withdrawn')
    expect(announcementView(again, sizes, context).answer).toBe('refused')
  })

  it('that only informs can be read, but not agreed to; one that asks can’t just be read', () => {
    expect(answer(account(), 'incident', 'read').ok).toBe(true)
    expect(answer(account(), 'incident', 'accepted')).toMatchObject({
      refusal: { reason: 'nothing-to-agree-to' },
    })
    expect(answer(account(), 'new-owner', 'read')).toMatchObject({
      refusal: { reason: 'needs-a-choice' },
    })
  })

  it('lets a child say no but not yes', () => {
    const child = account('2015-01-01')
    expect(answer(child, 'new-owner', 'accepted')).toMatchObject({
      refusal: { reason: 'guardian-needed' },
    })
    expect(answer(child, 'new-owner', 'refused').ok).toBe(true)
  })

  it('can be refused while the account waits to be deleted', () => {
    const closing = { ...account(), status: 'closing' as const }
    expect(answer(closing, 'new-owner', 'accepted')).toMatchObject({
      refusal: { reason: 'account-closing' },
    })
    expect(answer(closing, 'new-owner', 'refused').ok).toBe(true)
  })
})

it('there is a sample of each kind and each of the six changes, with words in every language', () => {
  expect(new Set(sampleAnnouncements.map(({ kind }) => kind)).size).toBe(6)
  const changes = sampleAnnouncements.flatMap(({ change }) => change ?? [])
  expect(changes.toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  const [english = ''] = Object.keys(languages)
  for (const { id, asks, words } of sampleAnnouncements) {
    const wanted = words[english]?.points.length
    for (const language of Object.keys(languages)) {
      const { points, ifYes, ifNo } = words[language] ?? {}
      const says = [Boolean(ifYes), Boolean(ifNo), points?.length]
      expect([id, language, ...says]).toEqual([
        id,
        language,
        asks === 'consent',
        asks === 'consent',
        wanted,
      ])
    }
  }
})
