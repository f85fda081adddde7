import { describe, expect, it } from 'vitest'
import { sampleAnnouncements } from '../policy/announcements.ts'
import { pack } from '../policy/pack.ts'
import type { Context } from './command.ts'
import { decide } from './decide.ts'
import type { AnnouncementAnswer } from './events.ts'
import { evolve, initialState } from './state.ts'

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
  if (!opened.ok) throw new Error(opened.refusal.reason)
  return opened.events.reduce(evolve, initialState('a'))
}

function answer(state: ReturnType<typeof account>, id: string, said: AnnouncementAnswer) {
  const announcement = sampleAnnouncements.find((sample) => sample.id === id)
  if (!announcement) throw new Error(id)
  return decide(state, { type: 'answer-announcement', announcement, answer: said, shown }, context)
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
