import type { Context } from '../engine/command.ts'
import { guardedChild, isAdult } from '../engine/guardianship/view.ts'
import type { AccountState } from '../engine/state.ts'
import { type Caller, loadAccount, type Proving, systemContext } from './call.ts'
import { endAsk } from './guardian-ask.ts'
import { openLink } from './guardian-link.ts'
import { guardiansView } from './guardians-view.ts'
import { spendProof } from './step-up.ts'

/** The grown-up whom a child named, and who has just shown who they are, becomes its guardian. */
export async function linkChild(
  call: Proving,
  child: AccountState,
  context: Context,
  { name, invited = false }: { name: string; invited?: boolean },
) {
  const { deps, signedIn } = call
  const { accountId } = child
  const spent = await spendProof(call, 'guardian', accountId)
  const adult = isAdult(await loadAccount(deps, signedIn.person.accountId), context)
  const { after, batch } = openLink(child, signedIn.person, adult, context, invited)
  const result = await linkedView(call, after, name)
  const documents = [spent, ...(await endAsk(deps, accountId)), ...(batch.documents ?? [])]
  return { result, batch: { ...batch, documents } }
}

/** What the guardian sees, with the child that is about to be theirs. */
export async function linkedView(call: Caller, child: AccountState, name: string) {
  const { deps, now, signedIn } = call
  const view = await guardiansView(call, child)
  const actor = { kind: 'guardian', id: signedIn.person.id } as const
  const context = { ...systemContext(deps, now, child.accountId), actor }
  return { ...view, children: [...view.children, guardedChild(child, name, context)] }
}
