import { describe, expect, it } from 'vitest'
import { regionById } from '../policy/lookup.ts'
import { pack } from '../policy/pack.ts'
import { checkUpView } from './check-up.ts'
import type { Command, Context } from './command.ts'
import { decide } from './decide.ts'
import type { DomainEvent } from './events.ts'
import { replay } from './state.ts'
import { addDays } from './time.ts'

const start = '2026-11-01T08:00:00.000Z'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
let count = 0
const contextAt = (now: string): Context => ({
  now,
  newId: () => `id-${++count}`,
  actor: { kind: 'person', id: 'p' },
  policy: pack,
  facts: { openOrders: 0, unpaidBalance: 0 },
  optOutSignal: false,
})

/** A log grown by commands; one that is refused gives its reason instead. */
function run(log: readonly DomainEvent[], command: Command, now = start): DomainEvent[] | string {
  const decision = decide(replay('p', log), command, contextAt(now))
  return decision.ok ? [...log, ...decision.events] : decision.refusal.reason
}
const grow = (log: readonly DomainEvent[], ...commands: Command[]) =>
  commands.reduce<readonly DomainEvent[]>((before, command) => {
    const after = run(before, command)
    if (typeof after === 'string') throw new Error(after)
    return after
  }, log)
const view = (log: readonly DomainEvent[], now = start) =>
  checkUpView(replay('p', log), log, contextAt(now))

const opened = (region = 'SG') =>
  grow([], { type: 'open-account', region, birthDate: '1990-05-05' })
const begin: Command = { type: 'start-check-up' }
const give: Command = { type: 'change-consent', purpose: 'translation', choice: 'given', shown }
const leave = (item: string): Command => ({ type: 'leave-in-check-up', item })

describe('a check-up', () => {
  it.each(pack.regions.map(({ id }) => id))(
    'asks in %s about every choice there, once',
    (region) => {
      const ids = view(opened(region)).items.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const { features } = regionById(pack, region)
      expect(ids.includes('personalised-ads')).toBe(features.personalisedAds)
      expect(ids.includes('personal-homepage')).toBe(features.personalHomepage)
      expect(ids.includes('birthday-benefits')).toBe(features.birthday)
      expect(ids.includes('live-stream-display')).toBe(features.liveStream)
    },
  )

  it('counts an answer given on another screen, and only since it began', () => {
    const before = grow(opened(), give)
    expect(view(before)).toMatchObject({ state: 'not-begun', answered: 0 })
    const begun = grow(before, begin)
    expect(view(begun)).toMatchObject({ state: 'under-way', answered: 0 })
    const changed = grow(begun, { ...give, choice: 'withdrawn' } as Command)
    const item = view(changed).items.find(({ id }) => id === 'translation')
    expect(item?.answer).toMatchObject({ what: 'changed', receiptId: changed.at(-1)?.id })
  })

  it('is over when everything was answered or left, and open again when begun anew', () => {
    const begun = grow(opened(), begin)
    const all = view(begun).items.map(({ id }) => leave(id))
    const over = grow(begun, ...all)
    expect(view(over)).toMatchObject({ state: 'finished', finishedAt: start })
    expect(view(grow(over, begin))).toMatchObject({ state: 'under-way', answered: 0 })
  })

  it('asks about a service only after 90 days without a read', () => {
    const log = grow(opened(), {
      type: 'grant-authorisation',
      authorisation: { id: 'a', kind: 'app', name: 'A', scopes: ['nickname'] },
    })
    const asks = (days: number) =>
      view(log, addDays(start, days)).items.some(({ id }) => id === 'service.a')
    expect([asks(89), asks(90)]).toEqual([false, true])
  })

  it('leaves nothing that is no choice, nor before it began', () => {
    expect(run(opened(), leave('translation'))).toBe('check-up-not-begun')
    expect(run(grow(opened(), begin), leave('security'))).toBe('no-such-choice')
  })
})
