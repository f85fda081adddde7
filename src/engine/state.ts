import { expectKnown } from './event-kinds.ts'
import type { DomainEvent } from './events.ts'
import { acknowledgements } from './slices/acknowledgements.ts'
import { announcements } from './slices/announcements.ts'
import { authorisations } from './slices/authorisations.ts'
import { checkUp } from './slices/check-up.ts'
import { collection } from './slices/collection.ts'
import { consents } from './slices/consents.ts'
import { credits } from './slices/credits.ts'
import { deletion } from './slices/deletion.ts'
import { disclosures } from './slices/disclosures.ts'
import { erasures } from './slices/erasures.ts'
import { exports } from './slices/exports.ts'
import { guardianship } from './slices/guardianship.ts'
import { hiddenOrders } from './slices/hidden-orders.ts'
import { homepage } from './slices/homepage.ts'
import { permissionUse } from './slices/permission-use.ts'
import { recommendation } from './slices/recommendation.ts'
import { removals } from './slices/removals.ts'
import { requests } from './slices/requests.ts'
import { shops } from './slices/shops.ts'

/** Every part of an account that has rules of its own. */
const slices = {
  announcements,
  acknowledgements,
  authorisations,
  checkUp,
  collection,
  consents,
  credits,
  deletion,
  disclosures,
  erasures,
  exports,
  hiddenOrders,
  homepage,
  guardianship,
  permissionUse,
  recommendation,
  removals,
  shops,
  requests,
}

type Slices = typeof slices
type SliceStates = { readonly [Name in keyof Slices]: Slices[Name]['initial'] }

/** One account, rebuilt from its log. */
export interface AccountState extends SliceStates {
  accountId: string
  /** How many events made it. */
  version: number
  status: 'unknown' | 'active' | 'closing' | 'erased'
  region: string
  /** ISO 8601 date; null where a person was found to be of age. */
  birthDate: string | null
}

const names = Object.keys(slices) as (keyof Slices)[]

export function initialState(accountId: string): AccountState {
  const parts = Object.fromEntries(names.map((name) => [name, slices[name].initial]))
  return {
    ...(parts as unknown as SliceStates),
    accountId,
    version: 0,
    status: 'unknown',
    region: 'OTHER',
    birthDate: '1970-01-01',
  }
}

/**
 * The state after one more event.
 * @throws NewerLog for a type this program does not know
 */
export function evolve(before: AccountState, event: DomainEvent): AccountState {
  expectKnown(event)
  const parts = Object.fromEntries(
    names.map((name) => [name, slices[name].evolve(before[name] as never, event)]),
  )
  const after = { ...before, ...(parts as unknown as SliceStates), version: before.version + 1 }
  switch (event.type) {
    case 'account.opened':
      return { ...after, status: 'active', region: event.region, birthDate: event.birthDate }
    case 'deletion.requested':
      return { ...after, status: 'closing' }
    case 'deletion.cancelled':
      return { ...after, status: 'active' }
    case 'account.erased':
      return { ...after, status: 'erased' }
    default:
      return after
  }
}

/** @throws NewerLog for a type this program does not know */
export function replay(accountId: string, events: readonly DomainEvent[]): AccountState {
  return events.reduce(evolve, initialState(accountId))
}
