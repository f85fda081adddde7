import type { Context } from '../engine/command.ts'
import { guardedChild, isAdult } from '../engine/guardianship/view.ts'
import type { AccountState } from '../engine/state.ts'
import { type Call, loadAccount } from './call.ts'
import { endAsk } from './guardian-ask.ts'
import { openLink } from './guardian-link.ts'
import { guardiansView } from './guardians-view.ts'
import { spendProof } from './step-up.ts'

/** The grown-up whom a child named, and who has just shown who they are, becomes its guardian. */
export async function linkChild(
  call: Call,
  child: AccountState,
  context: Context,
  { name, invited = false }: { name: string; invited?: boolean },
) {
  const { deps, signedIn } = call
  const { accountId } = child
  const spent = await spendProof(call, 'guardian', accountId)
  const adult = isAdult(await loadAccount(deps, signedIn.person.accountId), context)
  const { after, batch } = openLink(child, signedIn.person, adult, context, invited)
  const view = await guardiansView(call, after)
  const linked = guardedChild(after, name, context)
  const documents = [spent, ...(await endAsk(deps, accountId)), ...(batch.documents ?? [])]
  return {
    result: { ...view, children: [...view.children, linked] },
    batch: { ...batch, documents },
  }
}
