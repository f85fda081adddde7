import { childrenAndGuardians, guardedChild } from '../engine/guardianship/view.ts'
import type { AccountState } from '../engine/state.ts'
import { type Caller, contextOf, loadAccount } from './call.ts'
import { personByAccount } from './directory.ts'
import { knownAs } from './guardian-link.ts'
import { asksOf } from './letter-sender.ts'

export interface GuardianRequestBody {
  name: string
  at: string
}

/** The caller as they stand, or with one child's state that is about to be committed. */
export async function guardiansView(caller: Caller, changed?: AccountState) {
  const { deps, now, signedIn } = caller
  const { accountId } = signedIn.person
  const stateOf = async (id: string) =>
    changed?.accountId === id ? changed : loadAccount(deps, id)
  const own = await stateOf(accountId)
  const guardianLeaves = own.status === 'closing'
  const links = await deps.store.documents('guardianship', { owner: accountId, limit: 50 })
  const children = await Promise.all(
    links.map(async ({ id }) => {
      const state = await stateOf(id)
      const child = await personByAccount(deps, id)
      if (!child || !state.guardianship.link) return []
      const acting = { ...signedIn, person: child, guardian: signedIn.person, guardianLeaves }
      return [guardedChild(state, knownAs(child), contextOf({ ...caller, signedIn: acting }))]
    }),
  )
  const asked = await asksOf(deps, signedIn.person, now)
  const requests = asked.filter(({ child }) => changed?.accountId !== child)
  return childrenAndGuardians(own, requests, children.flat(), contextOf(caller))
}
