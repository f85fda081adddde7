import { disclosesTo, purposeById, regionById } from '../policy/lookup.ts'
import type { Purpose } from '../policy/schema.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  eventOf,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import type { AccountState } from './state.ts'
import { ageAt } from './time.ts'

type Rule = Refusal | undefined

/** What Global Privacy Control speaks about: no other purpose here shares data for advertising. */
export const signalled = 'personalised-ads'

/** Whether the person needs a guardian to give consent, by the age of their region (VII). */
export function isChild(
  { birthDate, region }: Pick<AccountState, 'birthDate' | 'region'>,
  context: Pick<Context, 'now' | 'policy'>,
): boolean {
  if (birthDate === null) return false
  const { childAge, timeZone } = regionById(context.policy, region)
  return ageAt(birthDate, context.now, timeZone) < childAge
}

/** Some purposes exist only in some regions (II(1).1, II(2).3, II(4).2, II(5).4). */
export function isInRegion(
  state: AccountState,
  { regionFeature }: Pick<Purpose, 'regionFeature'>,
  { policy }: Pick<Context, 'policy'>,
): boolean {
  return !regionFeature || regionById(policy, state.region).features[regionFeature]
}

/** Why a consent can't be given now; undefined when it can. */
export function whyNotGive(state: AccountState, purposeId: string, context: Context): Rule {
  const purpose = purposeById(context.policy, purposeId)
  if (!purpose) return { code: 'not-found', reason: 'no-such-purpose' }
  // IV(4): what the service can't run without is not asked for, so there is nothing to give.
  if (purpose.kind === 'basic') return { code: 'not-allowed-now', reason: 'necessary' }
  if (!isInRegion(state, purpose, context)) {
    return { code: 'not-allowed-now', reason: 'not-in-region' }
  }
  if (purposeId === signalled && context.optOutSignal) {
    return { code: 'not-allowed-now', reason: 'opt-out-signal' }
  }
  // IV(5): processing has stopped while the account waits to be deleted.
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  return whyNotForChild(state, disclosesTo(context.policy, purposeId), context)
}

/** VII: below the region's age only the linked guardian consents, and in general before in detail. */
export function whyNotForChild(state: AccountState, goesToOthers: boolean, context: Context): Rule {
  const { link, consents } = state.guardianship
  const { actor } = context
  if (!isChild(state, context)) {
    return actor.kind === 'guardian' ? { code: 'not-found', reason: 'no-such-child' } : undefined
  }
  if (!link) return { code: 'not-allowed-now', reason: 'guardian-needed' }
  if (actor.kind !== 'guardian' || actor.id !== link.guardianId) {
    return { code: 'not-allowed-now', reason: 'guardian-decides' }
  }
  // What stands on somebody's word ends when they go, so nothing new is begun on it.
  if (context.actorLeaves) return { code: 'not-allowed-now', reason: 'guardian-leaves' }
  if (consents.collection !== 'given') {
    return { code: 'not-allowed-now', reason: 'collection-first' }
  }
  if (consents.disclosure !== 'given' && goesToOthers) {
    return { code: 'not-allowed-now', reason: 'disclosure-first' }
  }
  return undefined
}

/** Why a consent can't be withdrawn: only because it never was one (IV(4)). */
export function whyNotWithdraw(purposeId: string, context: Context): Rule {
  const purpose = purposeById(context.policy, purposeId)
  if (!purpose) return { code: 'not-found', reason: 'no-such-purpose' }
  if (purpose.kind === 'basic') return { code: 'not-allowed-now', reason: 'necessary' }
  return undefined
}

export function changeConsent(
  state: AccountState,
  command: Extract<Command, { type: 'change-consent' }>,
  context: Context,
): Decision {
  const { purpose, choice, shown } = command
  const rule =
    choice === 'given' ? whyNotGive(state, purpose, context) : whyNotWithdraw(purpose, context)
  if (rule) return refuse(rule.code, rule.reason)
  if (state.consents[purpose]?.choice === choice) return unchanged
  const clause = purposeById(context.policy, purpose)?.clause ?? 'IV(4)'
  return accept(
    context,
    clause,
    choice === 'given'
      ? { type: 'consent.given', purpose, shown }
      : { type: 'consent.withdrawn', purpose, shown },
  )
}

/** Every additional consent that is given, taken back together (B14): one event and receipt each. */
export function keepOnlyNecessary(
  state: AccountState,
  { shown }: Extract<Command, { type: 'keep-only-necessary' }>,
  context: Context,
): Decision {
  const bulk = context.newId()
  const given = context.policy.purposes.filter(({ id }) => state.consents[id]?.choice === 'given')
  const events = given.map(({ id, clause }) =>
    eventOf(context, clause, { type: 'consent.withdrawn', purpose: id, shown, bulk }),
  )
  return { ok: true, events }
}

/** What the latest bulk withdrawal took back and nobody has touched since. */
export function bulkWithdrawn(state: AccountState): string[] {
  const bulk = Object.entries(state.consents).filter(([, entry]) => entry.bulk !== undefined)
  const latest = bulk.toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))[0]?.[1].bulk
  return bulk.filter(([, entry]) => entry.bulk === latest).map(([purpose]) => purpose)
}

/** Why nothing of the latest bulk withdrawal can be given again now; undefined when some can. */
export function whyNotUndoOnlyNecessary(state: AccountState, context: Context): Rule {
  const rules = bulkWithdrawn(state).map((purpose) => whyNotGive(state, purpose, context))
  if (rules.length === 0) return { code: 'not-allowed-now', reason: 'nothing-to-undo' }
  return rules.includes(undefined) ? undefined : rules[0]
}

/** Gives again exactly what the latest bulk withdrawal took back; what may not be given stays away. */
export function undoOnlyNecessary(
  state: AccountState,
  { shown }: Extract<Command, { type: 'undo-only-necessary' }>,
  context: Context,
): Decision {
  const rule = whyNotUndoOnlyNecessary(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  const allowed = bulkWithdrawn(state).filter((purpose) => !whyNotGive(state, purpose, context))
  const events = allowed.map((purpose) => {
    const clause = purposeById(context.policy, purpose)?.clause ?? 'IV(4)'
    return eventOf(context, clause, { type: 'consent.given', purpose, shown })
  })
  return { ok: true, events }
}

/** Whether data may be used for a purpose now: asked, given, and the account not closing. */
export function isGranted(state: AccountState, purposeId: string): boolean {
  return state.status === 'active' && state.consents[purposeId]?.choice === 'given'
}
