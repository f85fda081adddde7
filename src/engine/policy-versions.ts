import type { PolicyOverview } from '../contract/privacy-policy.ts'
import type { PolicyPack } from '../policy/schema.ts'
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

/** What is the same for everybody. */
export const versionsOf = (policy: PolicyPack): Pick<PolicyOverview, 'current' | 'versions'> => ({
  current: policy.version,
  versions: policy.versions.map(({ version, sample, changes }) => ({
    version,
    sample,
    changes: changes.map((change) => ({ ...change })),
  })),
})

export function policyOverview(state: AccountState, context: Context): PolicyOverview {
  const read = hasRead(state, context)
  return {
    ...versionsOf(context.policy),
    acknowledgements: state.acknowledgements.map(({ version, at, eventId }) => ({
      version,
      at,
      receiptId: eventId,
    })),
    actions: [{ id: 'acknowledge', allowed: !read, reason: read ? 'already-read' : null }],
  }
}
