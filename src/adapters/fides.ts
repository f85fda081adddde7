import { z } from 'zod'
import type { OurState, OutgoingRequest } from './port.ts'
import { limitsOf, type Protocol } from './protocol.ts'

/*
 * The privacy request API of Fides. Fields and states are those of its pydantic schemas
 * (github.com/ethyca/fides, src/fides/api/schemas/privacy_request.py and redis_cache.py).
 */

const actions = { consult: 'access', copy: 'access', delete: 'erasure' } as const

/**
 * `requires_input` waits for their own staff, not for the person. `denied` has its reason in their
 * audit log only, so ours always has to be found by a human.
 */
const states = {
  identity_unverified: 'awaiting_verification',
  pending: 'received',
  awaiting_pre_approval: 'received',
  pre_approval_not_eligible: 'received',
  approved: 'in_progress',
  in_processing: 'in_progress',
  requires_input: 'in_progress',
  paused: 'in_progress',
  awaiting_email_send: 'in_progress',
  requires_manual_finalization: 'in_progress',
  pending_external: 'in_progress',
  complete: 'fulfilled',
  denied: 'denied',
  canceled: 'cancelled',
  duplicate: 'duplicate',
  error: 'failed',
} as const satisfies Record<string, OurState>

/** PrivacyRequestCreate, as far as we use it. */
export const FidesCreate = z.strictObject({
  external_id: z.string(),
  requested_at: z.iso.datetime(),
  identity: z.strictObject({
    email: z.email().optional(),
    phone_number: z
      .string()
      .regex(/^\+\d{4,15}$/)
      .optional(),
  }),
  /** A FidesKey. */
  policy_key: z.string().regex(/^[a-zA-Z0-9_.<>-]+$/),
  custom_privacy_request_fields: z
    .record(z.string(), z.strictObject({ label: z.string(), value: z.string() }))
    .optional(),
})

/** PrivacyRequestResponse, as far as we read it. */
const FidesRequest = z.object({ id: z.string().min(1), status: z.string() })
/** BulkPostPrivacyRequests, or a page of them. */
export const FidesAnswer = z.union([
  z.object({ succeeded: z.array(FidesRequest), failed: z.array(z.unknown()) }),
  z.object({ items: z.array(FidesRequest) }),
])

export interface FidesSettings {
  /** Keys of the policies that say what is done for each kind. */
  policies: { access: string; erasure: string }
}

const path = '/api/v1/privacy-request'

export function fides(settings: FidesSettings, allKinds: readonly string[]): Protocol {
  return {
    id: 'fides',
    fields: ['email', 'phone', 'messages'],
    limits: limitsOf({ allKinds, kinds: actions, states, carriesWords: true }),
    whyNot({ kind, hasWords, person }) {
      if (!(kind in actions)) return 'kind'
      // A policy erases what its rules name, whatever the words beside it say.
      if (kind === 'delete' && hasWords) return 'words'
      return person.email || person.phone ? undefined : 'identity'
    },
    submit: async (request) => ({
      method: 'POST',
      path,
      type: 'application/json',
      body: JSON.stringify([toFides(request, settings)]),
    }),
    look: (theirId) => ({
      method: 'GET',
      path: `${path}?request_id=${encodeURIComponent(theirId)}`,
    }),
    // Only newer versions have it; an older one answers 404, and the person is told.
    revoke: async (theirId) => ({
      method: 'PATCH',
      path: `${path}/administrate/cancel`,
      type: 'application/json',
      body: JSON.stringify({ request_ids: [theirId], reason: 'The person took it back.' }),
    }),
    read(json, { theirId }) {
      const parsed = FidesAnswer.parse(json)
      const found = 'items' in parsed ? parsed.items : parsed.succeeded
      // The answer to what was just submitted holds one request, whose id is news to us.
      const one = theirId ? found.find(({ id }) => id === theirId) : found[0]
      const { id, status } = FidesRequest.parse(one)
      const known: Readonly<Record<string, OurState>> = states
      return { theirId: id, theirs: status, ours: known[status], details: null, resultsUrl: null }
    },
  }
}

/** One item of the array that creates privacy requests. */
export function toFides(
  { id, kind, receivedAt, words, person }: OutgoingRequest,
  { policies }: FidesSettings,
): z.infer<typeof FidesCreate> {
  return {
    external_id: id,
    requested_at: receivedAt,
    identity: {
      ...(person.email && { email: person.email }),
      ...(person.phone && { phone_number: person.phone }),
    },
    policy_key: policies[actions[kind as keyof typeof actions]],
    ...(words && {
      custom_privacy_request_fields: { words: { label: 'Own words', value: words } },
    }),
  }
}
