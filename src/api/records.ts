import type { Counts } from '../engine/projections.ts'
import { live } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import type { BulkRecord } from '../stores/port.ts'
import { loadAccount } from './call.ts'
import type { Deps } from './deps.ts'
import { activityRows, authorisationRows, consentRows, shopRows } from './derived-rows.ts'
import type { Person } from './people.ts'
import { readProfile } from './profile-document.ts'
import { requestRows } from './requests/texts.ts'
import { sampleRows } from './seed.ts'

/** Puts a sample person's rows in place, once; a seeding that was cut off starts again over itself. */
export async function ensureSeeded({ store, policy }: Deps, person: Person): Promise<void> {
  if (await store.document('seeded', person.accountId)) return
  for (const { id: category } of policy.categories) {
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
  'linked-accounts',
  'memberships',
  'activity',
]

/** Rows that the log itself tells. */
const ofLog: Readonly<Record<string, typeof activityRows>> = {
  consents: consentRows,
  'linked-accounts': authorisationRows,
  memberships: shopRows,
  activity: activityRows,
}

/** What a derived category holds; undefined for one whose rows are kept. */
export async function derivedRows(
  deps: Deps,
  accountId: string,
  category: string,
  period: { from?: string; to?: string },
): Promise<readonly BulkRecord[] | undefined> {
  if (category === 'profile') return profileRows(deps, accountId)
  if (category === 'addresses') return addressRows(deps, accountId)
  if (category === 'customer-service-records') return requestRows(deps, accountId)
  const rowsOf = ofLog[category]
  return rowsOf?.((await deps.store.load(accountId)).events, period)
}

/** One page of a category: bulk rows, or what the log and the profile hold. */
export async function readCategory(
  deps: Deps,
  accountId: string,
  category: string,
  query: { limit: number; after?: string; from?: string; to?: string },
): Promise<{ rows: readonly BulkRecord[]; next?: string }> {
  const rows = await derivedRows(deps, accountId, category, query)
  if (rows) return { rows }
  const state = await loadAccount(deps, accountId)
  return deps.store.records(accountId, category, { ...query, ...live(state, category, query) })
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
  const rows = await derivedRows(deps, accountId, category, period)
  if (rows) return rows.length
  return deps.store.countRecords(accountId, category, {
    ...period,
    ...live(state, category, period),
  })
}

async function profileRows(deps: Deps, accountId: string): Promise<BulkRecord[]> {
  const found = await readProfile(deps, accountId)
  if (!found) return []
  const { addresses: _, openedAt: at, gateBirthDate, ...rest } = found.body
  const data = { ...rest, ageCheckBirthDate: gateBirthDate }
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

/** Days of the request as moments: from the first second of one to the last of the other. */
export function periodOf({ from, to }: { from?: string; to?: string }) {
  return {
    ...(from && { from: `${from}T00:00:00.000Z` }),
    ...(to && { to: `${to}T23:59:59.999Z` }),
  }
}
