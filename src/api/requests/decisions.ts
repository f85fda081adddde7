import type { AutomatedDecision, RightsRequest } from '../../contract/requests.ts'
import { isGranted } from '../../engine/consent.ts'
import { interestWeights } from '../../engine/feed.ts'
import { requestReference } from '../../engine/requests/views.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { AccountState } from '../../engine/state.ts'
import type { BulkRecord } from '../../stores/port.ts'
import type { Deps } from '../deps.ts'
import { readSignals } from '../signals.ts'
import { wordsOf } from './words-of.ts'

const set = 'automated-decisions'
const most = 100
const strongest = 3

type Decided = Omit<AutomatedDecision, 'contested'>

const decided = ({ id, at, data }: BulkRecord): Decided => ({
  id,
  at,
  kind: String(data.kind),
  inputs: Object.entries((data.inputs ?? {}) as Record<string, unknown>).map(([name, value]) => ({
    name,
    value: String(value),
  })),
  outcome: String(data.outcome),
})

/** Every decision a machine alone made about a person, newest first (IV(6)). */
export async function automatedDecisions(
  deps: Deps,
  state: AccountState,
  now: string,
): Promise<AutomatedDecision[]> {
  const { rows } = await deps.store.records(state.accountId, set, { limit: most })
  const decisions = [...(await feedOrder(deps, state, now)), ...rows.map(decided)]
  const contested = decisions.map(({ id }) => contestOf(deps, state, id))
  const answers = await Promise.all(contested)
  return decisions.map((decision, at) => ({ ...decision, contested: answers[at] ?? null }))
}

/** The order of the home feed is decided anew at each look, by what was looked at before (II(2).3). */
async function feedOrder(deps: Deps, state: AccountState, now: string) {
  if (!isGranted(state, 'personalised-recommendation')) return []
  const weights = interestWeights(state, await readSignals(deps, state))
  const inputs = Object.entries(weights)
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, strongest)
    .map(([name, weight]) => ({ name: `interest-${name}`, value: weight.toFixed(2) }))
  return [{ ...orderOfFeed, id: orderOfFeed.kind, at: now, inputs }]
}

const orderOfFeed = { kind: 'feed-order', inputs: [], outcome: 'ordered-for-you' }

/** The decision a request contests; null when it contests none, or its row was erased. */
export async function contestedBy(
  deps: Deps,
  accountId: string,
  { decisionId, receivedAt }: RequestEntry,
): Promise<RightsRequest['decision']> {
  if (decisionId === null) return null
  if (decisionId === orderOfFeed.kind) return { ...orderOfFeed, at: receivedAt }
  const [found] = await deps.store.recordsById(accountId, set, [decisionId])
  if (!found) return null
  const { id: _, ...decision } = decided(found)
  return decision
}

const answered = ['request.fulfilled', 'request.denied']

async function contestOf(deps: Deps, { requests }: AccountState, decisionId: string) {
  const found = requests.find((entry) => entry.decisionId === decisionId)
  if (!found) return null
  const { id, status, steps } = found
  const isAnswered = status === 'fulfilled' || status === 'denied'
  const last = isAnswered ? steps.findLast(({ type }) => answered.includes(type)) : undefined
  const answer = last?.messageId ? await wordsOf(deps, last.messageId) : null
  return { id, reference: requestReference(id), status, answer }
}
