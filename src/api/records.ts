import type { Counts } from '../engine/projections.ts'
import { liveFrom } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import type { BulkRecord, Store } from '../stores/port.ts'
import { loadAccount } from './call.ts'
import type { Deps } from './deps.ts'
import type { Person } from './people.ts'
import { readProfile } from './profile-document.ts'
import { requestRows } from './requests/texts.ts'
import { sampleRows } from './seed.ts'

/** Puts a sample person's rows in place, once; a seeding that was cut off starts again over itself. */
export async function ensureSeeded(store: Store, person: Person): Promise<void> {
  if (await store.document('seeded', person.accountId)) return
  for (const category of Object.keys(person.records)) {
    for (const rows of sampleRows(person, category)) {
      await store.putRecords(person.accountId, category, rows)
    }
  }
  const put = { kind: 'seeded', id: person.accountId, owner: person.accountId, dueAt: '', body: {} }
  await store.commit({ documents: [{ put, expectedRevision: 0 }] })
}

/** Categories that are no rows of their own but are read out of the log and the profile. */
export const derivedCategories: readonly string[] = [
  'profile',
  'addresses',
  'consents',
  'customer-service-records',
]

/** One page of a category: bulk rows, or what the log and the profile hold. */
export async function readCategory(
  deps: Deps,
  accountId: string,
  category: string,
  query: { limit: number; after?: string; from?: string; to?: string },
): Promise<{ rows: readonly BulkRecord[]; next?: string }> {
  if (category === 'profile') return { rows: await profileRows(deps, accountId) }
  if (category === 'addresses') return { rows: await addressRows(deps, accountId) }
  if (category === 'consents') return { rows: await consentRows(deps, accountId, query) }
  if (category === 'customer-service-records') return { rows: await requestRows(deps, accountId) }
  const state = await loadAccount(deps, accountId)
  return deps.store.records(accountId, category, { ...query, ...live(state, category, query) })
}

/** What was cleared is out of use from that moment on, though it is erased only later (IV(3)). */
export function live(state: AccountState, category: string, { from }: { from?: string }) {
  const first = [liveFrom(state, category), from].filter((one) => one !== undefined).toSorted()
  return first.length > 0 ? { from: first.at(-1) as string } : {}
}

export async function countCategories(
  deps: Deps,
  accountId: string,
  period: { from?: string; to?: string } = {},
): Promise<Counts> {
  const state = await loadAccount(deps, accountId)
  const pairs = deps.policy.categories
    .filter(({ built }) => built)
    .map(async ({ id }) => [id, await countCategory(deps, state, id, period)] as const)
  return Object.fromEntries(await Promise.all(pairs))
}

export async function countCategory(
  deps: Deps,
  state: AccountState,
  category: string,
  period: { from?: string; to?: string } = {},
): Promise<number> {
  const { accountId } = state
  if (category === 'profile') return (await profileRows(deps, accountId)).length
  if (category === 'addresses') return (await addressRows(deps, accountId)).length
  if (category === 'consents') return (await consentRows(deps, accountId, period)).length
  if (category === 'customer-service-records') return (await requestRows(deps, accountId)).length
  return deps.store.countRecords(accountId, category, {
    ...period,
    ...live(state, category, period),
  })
}

async function profileRows(deps: Deps, accountId: string): Promise<BulkRecord[]> {
  const found = await readProfile(deps, accountId)
  if (!found) return []
  const { addresses: _, openedAt: at, ...data } = found.body
  return [{ id: data.accountName, at, data }]
}

async function addressRows(deps: Deps, accountId: string): Promise<BulkRecord[]> {
  const found = await readProfile(deps, accountId)
  return (found?.body.addresses ?? []).map(({ id, region, fields, isDefault }) => ({
    id,
    at: found?.body.openedAt ?? '',
    data: { region, ...fields, isDefault },
  }))
}

async function consentRows(
  deps: Deps,
  accountId: string,
  { from = '', to = '9' }: { from?: string; to?: string },
): Promise<BulkRecord[]> {
  const { events } = await deps.store.load(accountId)
  return events
    .filter(({ type, at }) => type.startsWith('consent.') && at >= from && at <= to)
    .toReversed()
    .map(({ id, at, ...data }) => ({ id, at, data }))
}

/** Days of the request as moments: from the first second of one to the last of the other. */
export function periodOf({ from, to }: { from?: string; to?: string }) {
  return {
    ...(from && { from: `${from}T00:00:00.000Z` }),
    ...(to && { to: `${to}T23:59:59.999Z` }),
  }
}
