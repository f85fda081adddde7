import type { Command } from '../engine/command.ts'
import { type AccountState, initialState, replay } from '../engine/state.ts'
import { addMs } from '../engine/time.ts'
import type { Batch } from '../stores/port.ts'
import { execute, inOneBatch, systemContext } from './call.ts'
import type { Deps } from './deps.ts'
import type { Person } from './people.ts'
import { ensureSeeded } from './records.ts'

/**
 * How long before they are first met sample people did what they start with, in hours: over weeks,
 * as people do. Who is new in the story opens the account at that moment.
 */
const hoursBefore = [61 * 24 + 3, 47 * 24 + 11, 33 * 24 + 6, 19 * 24 + 9, 5 * 24 + 4]
const hourInMs = 3_600_000

/** The account somebody signs in to. A sample person's opens now, with what they start with. */
export async function accountOf(
  deps: Deps,
  person: Person,
  now: string,
): Promise<{ after: AccountState; batch: Batch }> {
  const { id, accountId, region, birthDate, authorisations } = person
  await ensureSeeded(deps, person)
  const { events } = await deps.store.load(accountId)
  if (events.length > 0) return { after: replay(accountId, events), batch: {} }
  const context = { ...systemContext(deps, now, accountId), actor: { kind: 'person', id } as const }
  const commands: Command[] = [
    { type: 'open-account', region, birthDate },
    ...authorisations.map(
      (authorisation) => ({ type: 'grant-authorisation', authorisation }) as const,
    ),
  ]
  const nowAt = (index: number) =>
    authorisations.length > 0 ? addMs(now, -(hoursBefore[index] ?? 0) * hourInMs) : now
  return inOneBatch(
    { after: initialState(accountId), batch: {} },
    ...commands.map(
      (command, index) => (state: AccountState) =>
        execute(state, command, { ...context, now: nowAt(index) }),
    ),
  )
}
