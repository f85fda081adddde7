import { regionById } from '../policy/lookup.ts'
import {
  accept,
  type Command,
  type Context,
  type Decision,
  type Refusal,
  refuse,
  unchanged,
} from './command.ts'
import { isGranted } from './consent.ts'
import type { AccountState } from './state.ts'

const purpose = 'personal-homepage'

/** II(4).2: some regions have no personal homepages; a closing account shows nothing new (IV(5)). */
export function whyNotChangeHomepage(
  state: AccountState,
  { policy }: Pick<Context, 'policy'>,
): Refusal | undefined {
  if (!regionById(policy, state.region).features.personalHomepage) {
    return { code: 'not-allowed-now', reason: 'not-in-region' }
  }
  if (state.status !== 'active') return { code: 'account-closing', reason: 'account-closing' }
  return undefined
}

export function changeHomepage(
  state: AccountState,
  { shown, findable }: Extract<Command, { type: 'change-homepage' }>,
  context: Context,
): Decision {
  const rule = whyNotChangeHomepage(state, context)
  if (rule) return refuse(rule.code, rule.reason)
  const before = state.homepage
  const isSame =
    before.findable === findable &&
    before.shown.length === shown.length &&
    shown.every((id) => before.shown.includes(id))
  if (isSame) return unchanged
  return accept(context, 'II(4).2', { type: 'homepage.changed', items: [...shown], findable })
}

/** Whether anybody else sees anything of it: switched on, in a region that has it, in a living account. */
export function isHomepageOn(state: AccountState, context: Pick<Context, 'policy'>): boolean {
  return whyNotChangeHomepage(state, context) === undefined && isGranted(state, purpose)
}
