import type { CheckUp, CheckUpItem } from '../contract/check-up.ts'
import type { CheckUpProgress } from '../contract/schemas.ts'
import { purposeById } from '../policy/lookup.ts'
import type { Purpose } from '../policy/schema.ts'
import { action } from './action.ts'
import { type Answers, answersIn, list, service } from './check-up-answers.ts'
import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import { isInRegion } from './consent.ts'
import type { DomainEvent } from './events.ts'
import { authorisationView, consentState } from './projections.ts'
import type { AuthorisationEntry } from './slices/authorisations.ts'
import type { AccountState } from './state.ts'
import { addDays } from './time.ts'

const clause = 'IV(4)'
/** Days without a read after which it is worth asking whether a service is still wanted. */
const longUnused = 90

type Part = CheckUpItem['part']
const order: readonly Part[] = [
  'feed',
  'uses',
  'shown',
  'campaigns',
  'messages',
  'permissions',
  'collection',
  'services',
]

function partOf({ id, notice, permission, campaign, shownToOthers }: Purpose): Part {
  if (notice) return 'messages'
  if (permission) return 'permissions'
  if (campaign || id === 'campaigns') return 'campaigns'
  if (id === 'personalised-recommendation' || id === 'personalised-ads') return 'feed'
  return shownToOthers ? 'shown' : 'uses'
}

function isUnused({ revokedAt, lastUse, grantedAt }: AuthorisationEntry, now: string): boolean {
  return revokedAt === null && addDays(lastUse?.at ?? grantedAt, longUnused) <= now
}

function isEnded({ authorisations }: AccountState, item: string): boolean {
  const grants = authorisations.filter(({ id }) => service + id === item)
  return grants.length > 0 && grants.every(({ revokedAt }) => revokedAt !== null)
}

type Bare = Pick<CheckUpItem, 'id' | 'part'> & Partial<CheckUpItem>

function bareItems(state: AccountState, answers: Answers, context: Context): Bare[] {
  const { purposes, categories } = context.policy
  const choices = purposes
    .filter((purpose) => purpose.kind === 'additional' && isInRegion(state, purpose, context))
    .map((purpose) => ({
      id: purpose.id,
      part: partOf(purpose),
      consent: consentState(state, purpose.id, context),
    }))
  const lists = categories
    .filter(({ built, pausable }) => built && pausable)
    .map(({ id: category }) => ({
      id: list + category,
      part: 'collection' as const,
      collection: { category, paused: state.collection[category]?.paused ?? false },
    }))
  const services = state.authorisations
    .filter((entry) => isUnused(entry, context.now) || answers.has(service + entry.id))
    .map((entry) => ({
      id: service + entry.id,
      part: 'services' as const,
      label: entry.name,
      authorisation: entry.revokedAt === null ? authorisationView(entry) : null,
    }))
  const all: Bare[] = [...choices, ...lists, ...services]
  return order.flatMap((part) => all.filter((item) => item.part === part))
}

export function checkUpView(
  state: AccountState,
  log: readonly DomainEvent[],
  context: Context,
): CheckUp {
  const answers = answersIn(log)
  const items = bareItems(state, answers, context).map((item): CheckUpItem => {
    const event = answers.get(item.id)
    const what = event?.type === 'check-up.left' ? 'left' : 'changed'
    return {
      consent: null,
      authorisation: null,
      collection: null,
      label: null,
      ...item,
      answer: event ? { what, at: event.at, receiptId: event.id } : null,
      actions: [action('leave', undefined)],
    }
  })
  return { ...progressOf(state, items), items }
}

function progressOf({ checkUp }: AccountState, items: readonly CheckUpItem[]): CheckUpProgress {
  const given = items.flatMap(({ answer }) => answer ?? [])
  const isOver = checkUp.startedAt !== null && given.length === items.length
  const state = checkUp.startedAt === null ? 'not-begun' : isOver ? 'finished' : 'under-way'
  const last = given.map(({ at }) => at).toSorted()
  return {
    state,
    answered: given.length,
    total: items.length,
    startedAt: checkUp.startedAt,
    finishedAt: isOver ? (last.at(-1) ?? checkUp.startedAt) : null,
  }
}

/** Begins a round; whatever the one before had found open or answered starts afresh. */
export function startCheckUp({ checkUp }: AccountState, _: Command, context: Context): Decision {
  if (checkUp.isFresh) return unchanged
  return accept(context, clause, { type: 'check-up.started' })
}

/** Looked at and left as it is: noted so that no other device asks again in this round. */
export function leaveInCheckUp(
  state: AccountState,
  { item }: Extract<Command, { type: 'leave-in-check-up' }>,
  context: Context,
): Decision {
  const { startedAt, left } = state.checkUp
  // Ended meanwhile: that is its answer, and nothing is left as it is.
  if (startedAt !== null && isEnded(state, item)) return unchanged
  const known = bareItems(state, new Map(), context).some(({ id }) => id === item)
  if (!known) return refuse('not-found', 'no-such-choice')
  if (startedAt === null) return refuse('not-allowed-now', 'check-up-not-begun')
  if (left.includes(item)) return unchanged
  return accept(context, purposeById(context.policy, item)?.clause ?? clause, {
    type: 'check-up.left',
    item,
  })
}
