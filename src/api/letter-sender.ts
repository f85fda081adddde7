import type { ChildrenAndGuardians } from '../contract/children.ts'
import { mask } from './codes.ts'
import type { Deps } from './deps.ts'
import { personByAccount } from './directory.ts'
import { type Letter, lettersTo } from './guardian-letter.ts'
import { knownAs } from './guardian-link.ts'
import type { Person } from './people.ts'
import { type Waiting, waitingFor } from './waiting-registration.ts'

/** Who asks a grown-up: a child with an account, or one who waits for it. */
export type Sender =
  | { child: Person; waiting?: undefined }
  | { child?: undefined; waiting: Waiting }

/** Undefined once nobody waits for an answer. Changes nothing. */
export async function senderOf(
  deps: Deps,
  { owner }: Letter,
  now: string,
): Promise<Sender | undefined> {
  const child = await personByAccount(deps, owner)
  if (child) return { child }
  const waiting = await waitingFor(deps, owner, now)
  return waiting && { waiting }
}

/** Enough to know a child of one's own by; who was written to by mistake learns no contact. */
export const nameOf = ({ child, waiting }: Sender): string =>
  child ? knownAs(child) : mask(waiting.body.contact)

/** Who asks this very person, by account or by letter, without the letter having to be opened. */
export async function asksOf(
  deps: Deps,
  person: Person,
  now: string,
): Promise<ChildrenAndGuardians['requests']> {
  const { store } = deps
  const named = await store.documents<{ name: string; at: string }>('guardian-request', {
    owner: person.accountId,
    limit: 50,
  })
  const isNamed = ({ owner }: Letter) => named.some(({ id }) => id === owner)
  const written = (await lettersTo(deps, person, now))
    .filter((letter) => !isNamed(letter))
    .map(async (letter) => {
      const sender = await senderOf(deps, letter, now)
      const opensAccount = sender?.waiting !== undefined
      const { at } = letter.body
      return sender ? [{ child: letter.owner, name: nameOf(sender), at, opensAccount }] : []
    })
  return [
    ...named.map(({ id, body }) => ({ child: id, ...body, opensAccount: false })),
    ...(await Promise.all(written)).flat(),
  ]
}
