import { purposeById } from '../policy/lookup.ts'
import { accept, type Command, type Context, type Decision, refuse } from './command.ts'
import { isGranted } from './consent.ts'
import type { AccountState } from './state.ts'

/** A campaign's partner receives its fields: only from who has agreed to that very campaign (II(5).2). */
export function discloseToCampaign(
  state: AccountState,
  { purpose: id }: Extract<Command, { type: 'disclose-to-campaign' }>,
  context: Context,
): Decision {
  const purpose = purposeById(context.policy, id)
  if (!purpose?.campaign) return refuse('not-found', 'no-such-campaign')
  if (!isGranted(state, id)) return refuse('not-found', 'no-such-authorisation')
  const { partner, fields } = purpose.campaign
  return accept(context, purpose.clause, {
    type: 'campaign.disclosed',
    purpose: id,
    recipient: partner,
    fields,
  })
}
