import type { AccountHome } from '../../contract/schemas.ts'
import type { Context } from '../command.ts'
import { isChild } from '../consent.ts'
import type { DomainEvent } from '../events.ts'
import type { AccountState } from '../state.ts'

/** How a child stands with its grown-up, who may be about to leave with an account of their own. */
export function guardianStand(
  state: AccountState,
  log: readonly DomainEvent[],
  guardianLeaves: boolean,
  context: Context,
): AccountHome['guardian'] {
  if (!isChild(state, context)) return null
  if (state.guardianship.link) return guardianLeaves ? 'leaving' : 'linked'
  if (state.guardianship.isRefused) return 'refused'
  return log.some(({ type }) => type === 'guardian.unlinked') ? 'ended' : 'none'
}
