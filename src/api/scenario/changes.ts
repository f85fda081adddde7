import type { LoggedEvent } from '../../contract/scenarios.ts'
import type { DomainEvent } from '../../engine/events.ts'
import { evolve, initialState } from '../../engine/state.ts'

type Changes = LoggedEvent['changes']

/** Every event of a log in its order, with what it made different in the account. */
export function explainLog(accountId: string, events: readonly DomainEvent[]): LoggedEvent[] {
  let state = initialState(accountId)
  return events.map((event, index) => {
    const after = evolve(state, event)
    const changes = differences(state, after).filter(({ path }) => path !== 'version')
    state = after
    const { id, type, at, actor, clause, policyVersion, ...body } = event
    return { place: index + 1, id, type, at, actor, clause, policyVersion, body, changes }
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The smallest parts that differ, by path; a part that is there on one side only is given whole. */
export function differences(before: unknown, after: unknown, path = ''): Changes {
  if (Object.is(before, after)) return []
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [
      {
        path,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ]
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => differences(before[key], after[key], path ? `${path}.${key}` : key))
}
