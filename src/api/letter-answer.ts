import { admitChild } from './admit-child.ts'
import { type Caller, contextOf, loadAccount, type Proving } from './call.ts'
import { closeAsk } from './guardian-ask.ts'
import { knownAs } from './guardian-link.ts'
import { guardiansView } from './guardians-view.ts'
import type { Sender } from './letter-sender.ts'
import { linkChild } from './link-child.ts'
import type { Person } from './people.ts'
import { answerWaiting } from './waiting-registration.ts'

/** The child's account as whoever it asked. */
async function asGuardian(call: Caller, child: Person) {
  const acting = { ...call.signedIn, person: child, guardian: call.signedIn.person }
  const context = contextOf({ ...call, signedIn: acting })
  return { context, state: await loadAccount(call.deps, child.accountId) }
}

export async function sayYes(call: Proving, { child, waiting }: Sender) {
  if (waiting) return admitChild(call, waiting)
  const { state, context } = await asGuardian(call, child)
  return linkChild(call, state, context, { name: knownAs(child), invited: true })
}

export async function sayNo(call: Caller, { child, waiting }: Sender) {
  if (waiting) {
    const view = await guardiansView(call)
    const requests = view.requests.filter((ask) => ask.child !== waiting.owner)
    const documents = await answerWaiting(call.deps, waiting, 'refused')
    return { result: { ...view, requests }, batch: { documents } }
  }
  const { state, context } = await asGuardian(call, child)
  const { after, batch } = await closeAsk(call.deps, state, context)
  return { result: await guardiansView(call, after), batch }
}
