import type { Context } from '../engine/command.ts'
import { comesOfAge } from '../engine/guardianship/view.ts'
import type { AccountState } from '../engine/state.ts'
import { startOfDay } from '../engine/time.ts'
import { regionById } from '../policy/lookup.ts'
import type { Batch, DocumentWrite } from '../stores/port.ts'
import { execute } from './call.ts'
import { mask } from './codes.ts'
import type { Person } from './people.ts'

type Guardian = Pick<Person, 'id' | 'accountId' | 'name' | 'email' | 'phone'>

/** How a guardian is named to the child before they have said yes. */
export const contactOf = ({ email, phone, name }: Guardian): string => mask(email ?? phone ?? name)

/** How a child is named to its guardian: by a part of its contact, until it has a name of its own. */
export const knownAs = (child: Guardian): string =>
  child.name === child.id ? contactOf(child) : child.name

/** A child names its guardian. */
export const askOf = (guardian: Guardian) =>
  ({ type: 'ask-guardian', guardianId: guardian.id, contact: contactOf(guardian) }) as const

/**
 * Ties a child to the guardian it named, who has just proved who they are (VII). Every link begins
 * here, whether it was asked for from an account or when one was opened.
 * `invited` is one who came by the letter to the contact that the child named.
 * @throws ProblemError with the engine's reason, such as guardian-too-young
 */
export function openLink(
  child: AccountState,
  guardian: Guardian,
  isAdult: boolean,
  context: Context,
  invited = false,
): { after: AccountState; batch: Batch } {
  const { accountId } = child
  const kept = { id: accountId, dueAt: '' }
  const link = {
    kind: 'guardianship',
    owner: guardian.accountId,
    body: { guardianId: guardian.id },
  }
  const { timeZone } = regionById(context.policy, child.region)
  const day = comesOfAge(child, context)
  const end = day === null ? context.now : startOfDay(day, timeZone)
  const birthday = { kind: 'coming-of-age', owner: accountId, dueAt: end, body: {} }
  const documents: DocumentWrite[] = [
    { put: { ...kept, ...link }, expectedRevision: 0 },
    { put: { ...kept, ...birthday }, expectedRevision: 0 },
  ]
  const actor = { kind: 'guardian', id: guardian.id } as const
  const command = { type: 'link-guardian', name: guardian.name, isAdult, invited } as const
  return execute(child, command, { ...context, actor }, documents)
}
