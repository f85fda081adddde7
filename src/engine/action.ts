import type { Action } from '../contract/schemas.ts'
import type { Refusal } from './command.ts'

/** What can be done about something now, or why not: a rule is the reason against it. */
export const action = (id: string, rule?: Refusal): Action => ({
  id,
  allowed: rule === undefined,
  reason: rule?.reason ?? null,
})
