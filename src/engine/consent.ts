import { purposeById, regionById } from '../policy/lookup.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import type { AccountState } from './state.ts'
import { ageAt } from './time.ts'

type Rule = Refusal | undefined

/** Whether the person needs a guardian to give consent, by the age of their region (VII). */
export function isChild(state: AccountState, context: Pick<Context, 'now' | 'policy'>): boolean {
  return ageAt(state.birthDate, context.now) < regionById(context.policy, state.region).childAge
}

/** Why a consent can't be given now; undefined when it can. */
export function whyNotGive(state: AccountState, purposeId: string, context: Context): Rule {
  const purpose = purposeById(context.policy, purposeId)
  if (!purpose) return { code: 'not-found', reason: 'no-such-purpose' }
  // IV(4): what the service can't run without is not asked for, so there is nothing to give.
  if (purpose.kind === 'basic') return { code: 'not-allowed-now', reason: 'necessary' }
  // II(2).3, II(4).2: some purposes exist only in some regions.
  const { features } = regionById(context.policy, state.region)
  if (purpose.regionFeature && !features[purpose.regionFeature]) {
    return { code: 'not-allowed-now', reason: 'not-in-region' }
  }
  // IV(5): processing has stopped while the account waits to be deleted.
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  // VII: below the region's age only a guardian may consent.
  if (isChild(state, context) && context.actor.kind === 'person') {
    return { code: 'not-allowed-now', reason: 'guardian-needed' }
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

/** Whether data may be used for a purpose now: asked, given, and the account not closing. */
export function isGranted(state: AccountState, purposeId: string): boolean {
  return state.status === 'active' && state.consents[purposeId]?.choice === 'given'
}
