import type { PolicyOverview } from '../contract/privacy-policy.ts'
import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import type { AccountState } from './state.ts'

type Acknowledge = Extract<Command, { type: 'acknowledge-policy' }>

/** Whether the person said to have read the version in force. */
function hasRead(state: AccountState, { policy }: Pick<Context, 'policy'>): boolean {
  return state.acknowledgements.some(({ version }) => version === policy.version)
}

/** Records that a version was read (VI): no consent is given, and none is changed. */
export function acknowledgePolicy(
  state: AccountState,
  { version }: Acknowledge,
  context: Context,
): Decision {
  const { policy } = context
  if (!policy.versions.some((known) => known.version === version)) {
    return refuse('validation', 'no-such-version')
  }
  if (version !== policy.version) return refuse('not-allowed-now', 'not-in-force')
  if (hasRead(state, context)) return unchanged
  return accept(context, 'VI', { type: 'policy.acknowledged', version })
}

export function policyOverview(state: AccountState, context: Context): PolicyOverview {
  const read = hasRead(state, context)
  return {
    current: context.policy.version,
    versions: context.policy.versions.map(({ version, sample, changes }) => ({
      version,
      sample,
      changes: changes.map((change) => ({ ...change })),
    })),
    acknowledgements: state.acknowledgements.map(({ version, at, eventId }) => ({
      version,
      at,
      receiptId: eventId,
    })),
    actions: [{ id: 'acknowledge', allowed: !read, reason: read ? 'already-read' : null }],
  }
}
