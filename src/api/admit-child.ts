import { isAdult } from '../engine/guardianship/view.ts'
import { contextOf, loadAccount, type Proving } from './call.ts'
import { mask } from './codes.ts'
import { linkedView } from './link-child.ts'
import { newAccount } from './new-account.ts'
import { spendProof } from './step-up.ts'
import { answerWaiting, type Waiting } from './waiting-registration.ts'

/** The grown-up who was sent the link says yes: the account is opened as if they had been beside the child. */
export async function admitChild(call: Proving, waiting: Waiting) {
  const { deps, now, signedIn } = call
  const { owner: accountId, body } = waiting
  const spent = await spendProof(call, 'guardian', accountId)
  const own = await loadAccount(deps, signedIn.person.accountId)
  const guardian = { person: signedIn.person, isAdult: isAdult(own, contextOf(call)) }
  const { contact, region, birthDate, shown } = body
  const opening = { accountId, contact, region, birthDate, shown, guardian }
  const { after, batch } = await newAccount(deps, now, opening)
  const result = await linkedView(call, after, mask(contact))
  const documents = [spent, ...(await answerWaiting(deps, waiting, 'accepted')), ...batch.documents]
  return { result, batch: { ...batch, documents } }
}
