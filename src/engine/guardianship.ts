import { disclosesTo, purposeById } from '../policy/lookup.ts'
import { authorisationClause } from './authorisations.ts'
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
import { isChild } from './consent.ts'
import type { DomainEvent, GuardianScope, ShownText } from './events.ts'
import type { AccountState } from './state.ts'

const clause = 'VII'
const no = (reason: string): Refusal => ({ code: 'not-allowed-now', reason })

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Why a child can't name a guardian now; undefined when it can. */
export function whyNotAsk(state: AccountState, context: Context): Refusal | undefined {
  if (!isChild(state, context)) return no('of-age')
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  return state.guardianship.link ? no('has-guardian') : undefined
}

export function askGuardian(
  state: AccountState,
  { guardianId, contact }: Of<'ask-guardian'>,
  context: Context,
): Decision {
  const { actor } = context
  // Only the child names somebody; whoever names themselves has named nobody.
  if (actor.kind !== 'person') return refuse('not-found', 'no-such-request')
  const rule = whyNotAsk(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  const askId = context.newId()
  const asked = guardianId === actor.id ? '' : guardianId
  return accept(context, clause, { type: 'guardian.asked', askId, guardianId: asked, contact })
}

/** The child takes it back, or the one who was asked says no. */
export function closeAsk(
  state: AccountState,
  _command: Of<'close-guardian-request'>,
  context: Context,
): Decision {
  const { request } = state.guardianship
  if (!request) return unchanged
  return accept(context, clause, { type: 'guardian.ask-closed', askId: request.id })
}

/** Only the grown-up whom the child named, in their own name: a child can never approve itself (VII). */
export function linkGuardian(
  state: AccountState,
  { name, isAdult }: Of<'link-guardian'>,
  context: Context,
): Decision {
  const { request } = state.guardianship
  const { actor } = context
  if (!request || actor.kind !== 'guardian' || actor.id !== request.guardianId) {
    return refuse('not-found', 'no-such-request')
  }
  if (!isAdult) return refuse('not-allowed-now', 'guardian-too-young')
  const rule = whyNotAsk(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  return accept(context, clause, { type: 'guardian.linked', guardianId: actor.id, name })
}

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
function withdrawals(
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

export function unlinkGuardian(
  state: AccountState,
  { shown }: Of<'unlink-guardian'>,
  context: Context,
): Decision {
  if (!isGuardian(state, context)) return refuse('not-found', 'no-such-child')
  return unlinked(state, context, 'ended', shown)
}

/** At the birthday control passes over: nothing additional stays on without the person's own consent. */
export function comeOfAge(
  state: AccountState,
  _command: Of<'come-of-age'>,
  context: Context,
): Decision {
  if (isChild(state, context)) return refuse('not-allowed-now', 'still-a-child')
  if (!state.guardianship.link) return unchanged
  return unlinked(state, context, 'of-age')
}

/** The guardian's own account ends, and with it everything that stood on it. */
export function loseGuardian(
  state: AccountState,
  { guardianId }: Of<'lose-guardian'>,
  context: Context,
): Decision {
  if (state.guardianship.link?.guardianId !== guardianId) return unchanged
  return unlinked(state, context, 'ended')
}

function unlinked(
  state: AccountState,
  context: Context,
  reason: 'ended' | 'of-age',
  shown?: ShownText,
): Decision {
  const end = eventOf(context, clause, { type: 'guardian.unlinked', reason })
  return { ok: true, events: [...withdrawals(state, context, shown), end] }
}
