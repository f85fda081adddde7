import type { Operation } from '../contract/operation.ts'
import type { Command } from '../engine/command.ts'
import { isGuardian } from '../engine/guardianship/consent.ts'
import type { AccountState } from '../engine/state.ts'
import type { Document, DocumentWrite } from '../stores/port.ts'
import {
  type Call,
  type Caller,
  contextOf,
  loadAccount,
  type SignedIn,
  systemContext,
} from './call.ts'
import type { Deps } from './deps.ts'
import { personByAccount } from './directory.ts'
import { executeOwing } from './follow-through/owe.ts'
import { ProblemError } from './problems.ts'

/**
 * The same call for a linked child: its account, and the guardian as the one who acts. The child's
 * own log decides who its guardian is; somebody else's child is not there at all.
 * @throws ProblemError not-found
 */
export async function onBehalf(caller: Caller, childId: string): Promise<SignedIn> {
  const { deps, signedIn } = caller
  const child = await personByAccount(deps, childId)
  const link = await deps.store.document('guardianship', childId)
  // The log names a guardian by the account's name; the link by the account, which nobody else has.
  if (!child || link?.owner !== signedIn.person.accountId) throw new ProblemError('not-found')
  const own = await loadAccount(deps, signedIn.person.accountId)
  const guardianLeaves = own.status === 'closing'
  const acting = { ...signedIn, person: child, guardian: signedIn.person, guardianLeaves }
  const state = await loadAccount(deps, childId)
  const lives = state.status === 'active' || state.status === 'closing'
  if (!lives || !isGuardian(state, contextOf({ ...caller, signedIn: acting }))) {
    throw new ProblemError('not-found')
  }
  return acting
}

/** Who a call is about: the signed-in person, or the child named in its On-Behalf-Of header. */
export async function actingFor(
  call: Call,
  operation: Operation,
  request: Request,
): Promise<SignedIn | undefined> {
  const { signedIn } = call
  const childId = request.headers.get('on-behalf-of')
  if (!childId || !signedIn) return signedIn
  if (!operation.byGuardian) throw new ProblemError('forbidden')
  return onBehalf({ ...call, signedIn }, childId)
}

/** At the birthday the guardian's say ends by itself (VII). */
export async function stepComingOfAge(deps: Deps, job: Document, now: string): Promise<void> {
  const state = await loadAccount(deps, job.owner)
  const drops = [
    { drop: { kind: job.kind, id: job.id } },
    { drop: { kind: 'guardianship', id: job.owner } },
  ]
  await endLink(deps, state, { type: 'come-of-age' }, now, drops)
}

/** Whether the account of a child's guardian waits to be deleted. */
export async function guardianLeaves(deps: Deps, childId: string): Promise<boolean> {
  const link = await deps.store.document('guardianship', childId)
  return link !== undefined && (await loadAccount(deps, link.owner)).status === 'closing'
}

/** A guardian's account is erased: what stood on their agreement ends first. */
export async function leaveChildren(deps: Deps, accountId: string, now: string): Promise<boolean> {
  const [first] = await deps.store.documents<{ guardianId: string }>('guardianship', {
    owner: accountId,
    limit: 1,
  })
  if (!first) return false
  const state = await loadAccount(deps, first.id)
  const drops = [
    { drop: { kind: 'guardianship', id: first.id } },
    { drop: { kind: 'coming-of-age', id: first.id } },
  ]
  const command = { type: 'lose-guardian', guardianId: first.body.guardianId } as const
  await endLink(deps, state, command, now, drops)
  return true
}

/** Drops what belongs to a link, and ends what stood on it where the child's account still is. */
async function endLink(
  deps: Deps,
  state: AccountState,
  command: Command,
  now: string,
  drops: readonly DocumentWrite[],
): Promise<void> {
  const isOver = state.status === 'erased' || state.status === 'unknown'
  const { batch } = isOver
    ? { batch: { documents: drops } }
    : await executeOwing(state, command, systemContext(deps, now, state.accountId), drops)
  await deps.store.commit(batch)
}
