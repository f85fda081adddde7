import type { ShownText } from '../contract/schemas.ts'
import type { Command } from '../engine/command.ts'
import type { AuthorisationGrant } from '../engine/events.ts'
import { type AccountState, initialState } from '../engine/state.ts'
import { execute, executeAll, inOneBatch, systemContext } from './call.ts'
import type { Deps } from './deps.ts'
import { directoryEntry } from './directory.ts'
import { askOf, openLink } from './guardian-link.ts'
import type { Person } from './people.ts'
import type { ProfileBody } from './profile-document.ts'

interface Opening {
  accountId: string
  /** Proven to be the person's. */
  contact: string
  region: string
  birthDate: string
  /** The words on the basic functions. */
  shown: ShownText
  /** Who agreed to it, where a child registers (VII). */
  guardian?: { person: Person; isAdult: boolean } | undefined
  nickname?: string | undefined
  avatar?: string | undefined
  /** A login elsewhere to link. */
  authorisation?: AuthorisationGrant | undefined
}

/** An account opens, a child's with its guardian in the same batch. */
export async function newAccount(deps: Deps, now: string, opening: Opening) {
  const { accountId, contact, region, shown, guardian, authorisation } = opening
  const birthDate = guardian ? opening.birthDate : null
  const isEmail = contact.includes('@')
  const profile: ProfileBody = {
    accountName: `user-${accountId.replace(/[^a-z0-9]/gi, '').slice(-12)}`,
    region,
    gateBirthDate: birthDate,
    openedAt: now,
    nickname: opening.nickname ?? null,
    gender: null,
    avatar: opening.avatar ?? null,
    birthDate: null,
    email: isEmail ? contact : null,
    phone: isEmail ? null : contact,
    addresses: [],
  }
  const commands: Command[] = [
    { type: 'open-account', region, birthDate, shown },
    ...(authorisation ? [{ type: 'grant-authorisation', authorisation } as const] : []),
  ]
  const own = { kind: 'person', id: profile.accountName } as const
  const actor = guardian ? ({ kind: 'guardian', id: guardian.person.id } as const) : own
  const context = { ...systemContext(deps, now, accountId), actor }
  const { after, batch } = inOneBatch(
    { after: initialState(accountId), batch: {} },
    (state) => executeAll(state, commands, context),
    // The same two steps as from an account: the child names the guardian, who then agrees.
    ...(guardian
      ? [
          (state: AccountState) =>
            execute(state, askOf(guardian.person), { ...context, actor: own }),
          (state: AccountState) => openLink(state, guardian.person, guardian.isAdult, context),
        ]
      : []),
  )
  const documents = [...(batch.documents ?? []), ...(await directoryEntry(accountId, profile))]
  const { accountName: id, nickname, email, avatar } = profile
  const person = { id, accountId, name: nickname ?? id, email, avatar, region, birthDate }
  return { person, after, batch: { ...batch, documents } }
}
