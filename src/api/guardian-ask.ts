import type { Context } from '../engine/command.ts'
import type { AccountState } from '../engine/state.ts'
import type { DocumentWrite } from '../stores/port.ts'
import { execute } from './call.ts'
import type { Deps } from './deps.ts'
import { endLetters } from './guardian-letter.ts'

/** What is left of a child's question to a grown-up, which nobody has to answer any more. */
export const endAsk = async (deps: Deps, childId: string): Promise<DocumentWrite[]> => [
  { drop: { kind: 'guardian-request', id: childId } },
  ...(await endLetters(deps, childId)),
]

/** The question is taken back, or answered with no. */
export const closeAsk = async (deps: Deps, child: AccountState, context: Context) =>
  execute(child, { type: 'close-guardian-request' }, context, await endAsk(deps, child.accountId))
