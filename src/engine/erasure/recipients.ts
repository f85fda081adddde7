import { purposeById } from '../../policy/lookup.ts'
import type { Partner } from '../../policy/partners-schema.ts'
import type { Context } from '../command.ts'
import { isInRegion } from '../consent.ts'
import type { AuthorisationEntry } from '../slices/authorisations.ts'
import type { AccountState } from '../state.ts'
import type { Recipient } from './events.ts'

/** A consent that was ever given let data go, even if it was withdrawn since. */
function everGoing(state: AccountState, purposeId: string, context: Context): boolean {
  const purpose = purposeById(context.policy, purposeId)
  if (!purpose || !isInRegion(state, purpose, context)) return false
  if (purpose.kind === 'basic') return true
  const entry = state.consents[purposeId]
  return entry?.choice === 'given' || (entry?.revision ?? 0) > 1
}

const received = (state: AccountState, { purposes }: Partner, context: Context) =>
  purposes.some((id) => everGoing(state, id, context))

/** Partners that had received some of these categories; nobody who got only what points to no one. */
export function partnersWith(
  state: AccountState,
  categories: readonly string[],
  context: Context,
): Recipient[] {
  return context.policy.partners.flatMap((partner) => {
    const { id, name, deIdentified, authorisations } = partner
    const theirs = partner.categories.filter((category) => categories.includes(category))
    const told = !deIdentified && !authorisations && received(state, partner, context)
    return told && theirs.length > 0
      ? [{ id, kind: 'partner' as const, name, categories: theirs, fields: [] }]
      : []
  })
}

/** A service the person let in, with the fields it could read. */
export function serviceWith(
  { id, name }: Pick<AuthorisationEntry, 'id' | 'name'>,
  fields: readonly string[],
): Recipient {
  return { id, kind: 'service', name, categories: [], fields }
}

/** Everybody who has to hear that a whole account is erased; `categories` are those that hold anything. */
export function recipientsOfAccount(
  state: AccountState,
  categories: readonly string[],
  context: Context,
): Recipient[] {
  const services = state.authorisations
    .map(({ id, name, scopes, removedScopes }) =>
      serviceWith({ id, name }, [...scopes, ...removedScopes]),
    )
    .filter(({ id }) => !hasErased(state, id))
  const campaigns = Object.entries(state.disclosures).map(([id, { recipient, fields }]) =>
    serviceWith({ id, name: recipient }, fields),
  )
  return joined([...partnersWith(state, categories, context), ...services, ...campaigns])
}

/** Each recipient once, with all it had: a service that was let in twice hears of it in one notice. */
function joined(recipients: readonly Recipient[]): Recipient[] {
  const byId = new Map<string, Recipient>()
  for (const one of recipients) {
    const { categories, fields } = byId.get(one.id) ?? { categories: [], fields: [] }
    byId.set(one.id, {
      ...one,
      categories: [...new Set([...categories, ...one.categories])],
      fields: [...new Set([...fields, ...one.fields])],
    })
  }
  return [...byId.values()]
}

/** Whether a service that was shut out has confirmed that it holds nothing any more. */
function hasErased(state: AccountState, id: string): boolean {
  const live = state.authorisations.some((entry) => entry.id === id && entry.revokedAt === null)
  const last = state.erasures.find(({ states }) => states[id] !== undefined)
  return !live && last?.states[id] === 'confirmed'
}
