import type { Command } from '../engine/command.ts'
import { type AccountState, initialState, replay } from '../engine/state.ts'
import type { Batch } from '../stores/port.ts'
import { executeAll, systemContext } from './call.ts'
import type { Deps } from './deps.ts'
import type { Person } from './people.ts'
import { ensureSeeded } from './records.ts'

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
  return executeAll(initialState(accountId), commands, context)
}
