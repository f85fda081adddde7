import type { ChildrenAndGuardians, GuardedChild } from '../../contract/children.ts'
import { regionById } from '../../policy/lookup.ts'
import { action } from '../action.ts'
import type { Context, Refusal } from '../command.ts'
import { isChild } from '../consent.ts'
import type { AccountState } from '../state.ts'
import { ageAt } from '../time.ts'
import { isGuardian, whyNotConsent } from './consent.ts'
import { whyNotAsk } from './link.ts'

const scopes = ['collection', 'disclosure'] as const
/** The day on which a child needs no guardian any more, ISO 8601; null for who is of age already. */
export function comesOfAge(state: AccountState, context: Context): string | null {
  const { birthDate } = state
  if (birthDate === null || !isChild(state, context)) return null
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const { childAge } = regionById(context.policy, state.region)
  return new Date(Date.UTC(year + childAge, month - 1, day)).toISOString().slice(0, 10)
}

const consentsOf = (state: AccountState, context: Context) =>
  scopes.map((scope) => ({
    scope,
    choice: state.guardianship.consents[scope],
    actions: [
      action('give', whyNotConsent(state, scope, context)),
      action(
        'withdraw',
        isGuardian(state, context)
          ? undefined
          : { code: 'not-allowed-now', reason: 'guardian-decides' },
      ),
    ],
  }))

export const guardianshipEtag = (state: AccountState) =>
  `"guardianship-${state.accountId}-${state.guardianship.revision}"`

/** `context` is the guardian's. */
export function guardedChild(state: AccountState, name: string, context: Context): GuardedChild {
  const { deletion, guardianship, birthDate, region } = state
  const { timeZone } = regionById(context.policy, region)
  return {
    id: state.accountId,
    name,
    age: ageAt(birthDate ?? context.now, context.now, timeZone),
    since: guardianship.link?.since ?? context.now,
    comesOfAge: comesOfAge(state, context) ?? context.now.slice(0, 10),
    consents: consentsOf(state, context),
    etag: guardianshipEtag(state),
    deletionOn: deletion?.status === 'scheduled' ? deletion.effectiveAt : null,
  }
}

export function childrenAndGuardians(
  state: AccountState,
  requests: ChildrenAndGuardians['requests'],
  children: readonly GuardedChild[],
  context: Context,
): ChildrenAndGuardians {
  const { childAge, childAgeVerified } = regionById(context.policy, state.region)
  const { link, request, isRefused } = state.guardianship
  const child = isChild(state, context)
  const young: Refusal = { code: 'not-allowed-now', reason: 'guardian-too-young' }
  return {
    isChild: child,
    childAge,
    childAgeVerified,
    guardian: child && link ? { name: link.name, since: link.since } : null,
    comesOfAge: comesOfAge(state, context),
    request: request && { contact: request.contact, at: request.at },
    isRefused: child && isRefused,
    consents: child ? consentsOf(state, context) : [],
    requests,
    children: [...children],
    actions: [
      action('ask', whyNotAsk(state, context)),
      action('invite', isAdult(state, context) ? undefined : young),
    ],
  }
}

/** Old enough to look after somebody: of age for the region's own rule, and 18. */
export function isAdult(
  who: Pick<AccountState, 'birthDate' | 'region'>,
  context: Pick<Context, 'now' | 'policy'>,
): boolean {
  const { birthDate, region } = who
  const { timeZone } = regionById(context.policy, region)
  const isGrown = birthDate === null || ageAt(birthDate, context.now, timeZone) >= 18
  return isGrown && !isChild(who, context)
}
