import { describe, expect, it } from 'vitest'
import { kinds } from './event-kinds.ts'
import { oldChildLog, oldClosedLog, oldClosingLog, oldPersonLog } from './old-logs.ts'
import { replay } from './state.ts'

const every = [...oldPersonLog, ...oldChildLog, ...oldClosingLog, ...oldClosedLog]

describe('logs of the first version', () => {
  it('hold every type of event there ever was: a new type needs a line of its own', () => {
    expect(new Set(every.map(({ type }) => type))).toEqual(new Set(Object.keys(kinds)))
  })

  it('of a person mean today what they meant then', () => {
    const state = replay('acc-mei', oldPersonLog)
    expect(state).toMatchObject({
      version: oldPersonLog.length,
      status: 'active',
      region: 'SG',
      birthDate: '1992-03-14',
      consents: {
        'personalised-recommendation': { choice: 'withdrawn', revision: 2 },
        'commercial-by-email': { choice: 'given', revision: 1 },
      },
      deletion: { requestId: 'd1', status: 'cancelled' },
      recommendation: {
        removedInterests: ['books'],
        interestsResetAt: null,
        blocks: [{ id: 'b1', kind: 'category', targetId: 'toys' }],
      },
      hiddenOrders: ['orders-0'],
    })
    const [parcelPal] = state.authorisations
    expect(parcelPal).toMatchObject({ scopes: ['email'], removedScopes: ['phone'] })
    expect(parcelPal?.revokedAt).not.toBeNull()
    expect(state.exports.map(({ id, status }) => [id, status])).toEqual([
      ['x3', 'failed'],
      ['x2', 'cancelled'],
      ['x1', 'expired'],
    ])
    expect(state.requests.map(({ id, status }) => [id, status])).toEqual([
      ['q4', 'expired'],
      ['q3', 'duplicate'],
      ['q2', 'cancelled'],
      ['q1', 'fulfilled'],
    ])
    expect(state.erasures).toMatchObject([
      { id: 'e2', states: { 'parcel-pal': 'unconfirmed' }, backups: { status: 'restricted' } },
      { id: 'e1', states: { 'parcel-pal': 'confirmed' }, backups: { status: 'erased' } },
    ])
  })

  it('of a child, and of an account that closes and is closed, do so too', () => {
    const { guardianship, birthDate } = replay('acc-lily', oldChildLog)
    expect([birthDate, guardianship]).toMatchObject(['2014-05-02', { link: null, request: null }])
    expect(replay('acc-arif', oldClosingLog)).toMatchObject({
      status: 'closing',
      deletion: { status: 'in_progress' },
    })
    expect(replay('acc-arif', oldClosedLog)).toMatchObject({ status: 'erased', version: 1 })
  })
})
