import type { AutomatedDecision } from '../../contract/requests.ts'
import { isGranted } from '../../engine/consent.ts'
import { interestWeights } from '../../engine/feed.ts'
import { requestReference } from '../../engine/requests/views.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Deps } from '../deps.ts'
import { readSignals } from '../signals.ts'

const most = 100
const strongest = 3

/** Every decision a machine alone made about a person, newest first (IV(6)). */
export async function automatedDecisions(
  deps: Deps,
  state: AccountState,
  now: string,
): Promise<AutomatedDecision[]> {
  const { rows } = await deps.store.records(state.accountId, 'automated-decisions', { limit: most })
  const recorded = rows.map(({ id, at, data }) => ({
    id,
    at,
    kind: String(data.kind),
    inputs: Object.entries((data.inputs ?? {}) as Record<string, unknown>).map(([name, value]) => ({
      name,
      value: String(value),
    })),
    outcome: String(data.outcome),
  }))
  const decisions = [...(await feedOrder(deps, state, now)), ...recorded]
  return decisions.map((decision) => ({ ...decision, contested: contestOf(state, decision.id) }))
}

/** The order of the home feed is decided anew at each look, by what was looked at before (II(2).3). */
async function feedOrder(deps: Deps, state: AccountState, now: string) {
  if (!isGranted(state, 'personalised-recommendation')) return []
  const weights = interestWeights(state, await readSignals(deps, state))
  const inputs = Object.entries(weights)
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, strongest)
    .map(([name, weight]) => ({ name: `interest-${name}`, value: weight.toFixed(2) }))
  return [{ id: 'feed-order', at: now, kind: 'feed-order', inputs, outcome: 'ordered-for-you' }]
}

function contestOf({ requests }: AccountState, decisionId: string) {
  const found = requests.find((entry) => entry.decisionId === decisionId)
  return found
    ? { id: found.id, reference: requestReference(found.id), status: found.status }
    : null
}
