import { z } from 'zod'
import type { OurState, OutgoingRequest } from './port.ts'
import { limitsOf, type Protocol, type WireCall } from './protocol.ts'

/*
 * Data Rights Protocol 1.0. Field names and states are those of its document data-rights-protocol.md
 * (github.com/consumer-reports-innovation-lab/data-rights-protocol, sections 2.01 to 2.04, 3.01 to
 * 3.04); the openapi.yaml beside it is of an older version and was not used.
 */

/** Section 3.01. A limit to transfers is the opt-out of sale only where the law has that right. */
const exercises = { consult: 'access', copy: 'access', delete: 'deletion' } as const
const optOut = 'restrict-transfer'

/** Section 3.02: a state, or a state with its reason. */
const states = {
  open: 'received',
  in_progress: 'in_progress',
  'in_progress/need_user_verification': 'awaiting_verification',
  fulfilled: 'fulfilled',
  revoked: 'cancelled',
  denied: 'denied',
  'denied/suspected_fraud': 'denied',
  'denied/insuf_verification': 'denied',
  'denied/no_match': 'denied',
  'denied/claim_not_covered': 'denied',
  'denied/outside_jurisdiction': 'denied',
  'denied/too_many_requests': 'denied',
  'denied/other': 'denied',
  expired: 'expired',
} as const satisfies Record<string, OurState>

/** Section 3.03. What else an answer holds is none of our business. */
export const DrpStatus = z.object({
  request_id: z.string().min(1),
  status: z.string(),
  reason: z.string().nullish(),
  received_at: z.string().nullish(),
  expected_by: z.string().nullish(),
  processing_details: z.string().nullish(),
  user_verification_url: z.url().nullish(),
  expires_at: z.string().nullish(),
  results_url: z.url().nullish(),
})

/** Sections 2.01 and 3.04. */
export const DrpExercise = z.strictObject({
  'agent-id': z.string().min(1),
  'business-id': z.string().min(1),
  'issued-at': z.iso.datetime(),
  'expires-at': z.iso.datetime(),
  'agent-request-id': z.string().optional(),
  'drp.version': z.literal('1.0'),
  exercise: z.enum([
    'sale:opt-out',
    'sale:opt-in',
    'deletion',
    'access',
    'access:categories',
    'access:specific',
  ]),
  regime: z.literal('ccpa').optional(),
  relationships: z.array(z.string()).optional(),
  status_callback: z.url().optional(),
  name: z.string().optional(),
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  phone_number: z
    .string()
    .regex(/^\+\d{4,15}$/)
    .optional(),
  phone_number_verified: z.boolean().optional(),
})

export interface DrpSettings {
  agentId: string
  businessId: string
  /** Ed25519 (section 3.07). */
  privateKey: CryptoKey
}

/** Minutes for which a message may be used; the document recommends no more than ten. */
const messageLife = 10
const path = '/v1/data-rights-request'

export function drp(settings: DrpSettings, allKinds: readonly string[]): Protocol {
  return {
    id: 'drp',
    fields: ['account-name', 'email', 'phone'],
    limits: limitsOf({
      allKinds,
      kinds: { ...exercises, [optOut]: 'sale:opt-out' },
      states,
      carriesWords: false,
    }),
    whyNot({ kind, hasWords, region, person }) {
      const isOptOut = kind === optOut
      if (!isOptOut && !(kind in exercises)) return 'kind'
      if (isOptOut && region !== 'US-CA') return 'region'
      // A deletion of what somebody described must not become one of everything.
      if (hasWords) return 'words'
      return person.email || person.phone ? undefined : 'identity'
    },
    submit: async (request, now) =>
      signed(settings, 'POST', path, toExercise(request, settings, now)),
    look: (theirId) => ({ method: 'GET', path: `${path}/${encodeURIComponent(theirId)}` }),
    revoke: (theirId) =>
      signed(settings, 'DELETE', `${path}/${encodeURIComponent(theirId)}`, {
        reason: 'The person took the request back.',
      }),
    read(json) {
      const { request_id, status, reason, processing_details, results_url } = DrpStatus.parse(json)
      const theirs = reason ? `${status}/${reason}` : status
      const known: Readonly<Record<string, OurState>> = states
      return {
        theirId: request_id,
        theirs,
        ours: known[theirs] ?? known[status],
        details: processing_details ?? null,
        resultsUrl: results_url ?? null,
      }
    },
  }
}

/** The message of section 2.01, before it is signed. */
export function toExercise(
  { id, kind, region, person }: OutgoingRequest,
  { agentId, businessId }: Pick<DrpSettings, 'agentId' | 'businessId'>,
  now: string,
): z.infer<typeof DrpExercise> {
  const exercise = kind === optOut ? 'sale:opt-out' : exercises[kind as keyof typeof exercises]
  return {
    'agent-id': agentId,
    'business-id': businessId,
    'issued-at': now,
    'expires-at': new Date(Date.parse(now) + messageLife * 60_000).toISOString(),
    'agent-request-id': id,
    'drp.version': '1.0',
    exercise,
    ...(region === 'US-CA' && { regime: 'ccpa' as const }),
    name: person.name,
    ...(person.email && { email: person.email, email_verified: true }),
    ...(person.phone && { phone_number: person.phone, phone_number_verified: true }),
  }
}

/** The signature, then the message, together in base64 (section 2.01). */
async function signed(
  { privateKey }: DrpSettings,
  method: 'POST' | 'DELETE',
  at: string,
  message: object,
): Promise<WireCall> {
  const bytes = new TextEncoder().encode(JSON.stringify(message))
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes))
  const whole = String.fromCharCode(...signature, ...bytes)
  return { method, path: at, type: 'text/plain', body: btoa(whole) }
}
