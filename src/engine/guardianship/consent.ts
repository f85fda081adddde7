import { disclosesTo, purposeById } from '../../policy/lookup.ts'
import { authorisationClause } from '../authorisations.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  eventOf,
  type Refusal,
  refuse,
  unchanged,
} from '../command.ts'
import { isChild } from '../consent.ts'
import type { DomainEvent, GuardianScope, ShownText } from '../events.ts'
import type { AccountState } from '../state.ts'

const clause = 'VII'
const no = (reason: string): Refusal => ({ code: 'not-allowed-now', reason })

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Whether whoever acts is this child's guardian now. */
export function isGuardian(state: AccountState, context: Context): boolean {
  const { link } = state.guardianship
  return (
    isChild(state, context) &&
    link !== null &&
    context.actor.kind === 'guardian' &&
    context.actor.id === link.guardianId
  )
}

/** Why a guardian can't agree in general now: using data comes before passing it on. */
export function whyNotConsent(
  state: AccountState,
  scope: GuardianScope,
  context: Context,
): Refusal | undefined {
  if (!isGuardian(state, context)) return no('guardian-needed')
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  if (context.actorLeaves) return no('guardian-leaves')
  if (scope === 'disclosure' && state.guardianship.consents.collection !== 'given') {
    return no('collection-first')
  }
  return undefined
}

/** Withdrawing in general takes back whatever stood on it, one event and receipt each. */
export function changeGuardianConsent(
  state: AccountState,
  { scope, choice, shown }: Of<'change-guardian-consent'>,
  context: Context,
): Decision {
  if (choice === 'given') {
    const rule = whyNotConsent(state, scope, context)
    if (rule) return refuse(rule.code, rule.reason)
    if (state.guardianship.consents[scope] === 'given') return unchanged
    return accept(context, clause, { type: 'guardian.consent-given', scope, shown })
  }
  if (!isGuardian(state, context)) return refuse('not-allowed-now', 'guardian-needed')
  const scopes: GuardianScope[] = scope === 'collection' ? ['disclosure', scope] : [scope]
  const ended = scopes.filter(
    (one) => one === scope || state.guardianship.consents[one] === 'given',
  )
  if (state.guardianship.consents[scope] === 'withdrawn') return unchanged
  return {
    ok: true,
    events: [
      ...withdrawals(state, context, shown, scope),
      ...ended.map((one) =>
        eventOf(context, clause, { type: 'guardian.consent-withdrawn', scope: one, shown }),
      ),
    ],
  }
}

/** What stands on the guardian's agreement, taken back; without `scope` everything. */
export function withdrawals(
  state: AccountState,
  context: Context,
  shown?: ShownText,
  scope: GuardianScope = 'collection',
): DomainEvent[] {
  const consents = Object.entries(state.consents)
    .filter(([, { choice }]) => choice === 'given')
    .filter(([purpose]) => scope === 'collection' || disclosesTo(context.policy, purpose))
    .map(([purpose]) =>
      eventOf(context, purposeById(context.policy, purpose)?.clause ?? clause, {
        type: 'consent.withdrawn',
        purpose,
        ...(shown && { shown }),
      }),
    )
  const readers = state.authorisations
    .filter(({ revokedAt }) => revokedAt === null)
    .map((entry) =>
      eventOf(context, authorisationClause(entry), {
        type: 'authorisation.revoked',
        authorisationId: entry.id,
      }),
    )
  return [...consents, ...readers]
}
