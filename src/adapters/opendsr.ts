import { z } from 'zod'
import type { OurState, OutgoingRequest } from './port.ts'
import { limitsOf, type Protocol } from './protocol.ts'

/*
 * OpenDSR 2.0, formerly OpenGDPR. Field names, types and states are those of its specification.md
 * (github.com/opengdpr/OpenDSR, sections 5 to 9). It is made for a controller and its processors;
 * here the processor is whoever handles the controller's requests.
 */

const types = { consult: 'access', copy: 'portability', delete: 'erasure' } as const
/** Section 7.1.1 has two regulations and no others. */
const regulations: Readonly<Record<string, 'gdpr' | 'ccpa'>> = { EU: 'gdpr', 'US-CA': 'ccpa' }

const states = {
  pending: 'received',
  in_progress: 'in_progress',
  completed: 'fulfilled',
  cancelled: 'cancelled',
} as const satisfies Record<string, OurState>

/** Section 7.1.1. */
export const OpenDsrRequest = z.strictObject({
  regulation: z.enum(['gdpr', 'ccpa']),
  subject_request_id: z.uuidv4(),
  subject_request_type: z.enum(['access', 'portability', 'erasure']),
  subject_identities: z
    .array(
      z.strictObject({
        identity_type: z.enum(['controller_customer_id', 'email']),
        identity_value: z.string().min(1),
        identity_format: z.enum(['raw', 'sha1', 'md5', 'sha256']),
      }),
    )
    .min(1),
  submitted_time: z.iso.datetime({ offset: true }),
  api_version: z.string().optional(),
  status_callback_urls: z.array(z.url()).optional(),
})

/** Sections 7.3, 8.3 and 9.2: the first and the last of them tell no status. */
export const OpenDsrAnswer = z.object({
  subject_request_id: z.string(),
  request_status: z.string().optional(),
  expected_completion_time: z.string().optional(),
  results_url: z.url().optional(),
})

const isUuid4 = (id: string) => z.uuidv4().safeParse(id).success

export function opendsr(allKinds: readonly string[]): Protocol {
  return {
    id: 'opendsr',
    fields: ['account-name', 'email'],
    limits: limitsOf({ allKinds, kinds: types, states, carriesWords: false }),
    whyNot({ id, kind, region, hasWords }) {
      if (!(kind in types)) return 'kind'
      if (!(region in regulations)) return 'region'
      if (hasWords) return 'words'
      return isUuid4(id) ? undefined : 'identity'
    },
    submit: async (request) => ({
      method: 'POST',
      path: '/requests',
      type: 'application/json',
      body: JSON.stringify(toOpenDsr(request)),
    }),
    look: (theirId) => ({ method: 'GET', path: `/requests/${encodeURIComponent(theirId)}` }),
    revoke: async (theirId) => ({
      method: 'DELETE',
      path: `/requests/${encodeURIComponent(theirId)}`,
    }),
    read(json) {
      const { subject_request_id, request_status, results_url } = OpenDsrAnswer.parse(json)
      const theirs = request_status ?? 'pending'
      const known: Readonly<Record<string, OurState>> = states
      return {
        theirId: subject_request_id,
        theirs,
        ours: known[theirs],
        details: null,
        resultsUrl: results_url ?? null,
      }
    },
  }
}

/** The body of section 7.1.1. */
export function toOpenDsr({
  id,
  kind,
  region,
  receivedAt,
  person,
}: OutgoingRequest): z.infer<typeof OpenDsrRequest> {
  return {
    regulation: regulations[region] ?? 'gdpr',
    subject_request_id: id,
    subject_request_type: types[kind as keyof typeof types],
    subject_identities: [
      {
        identity_type: 'controller_customer_id',
        identity_value: person.accountId,
        identity_format: 'raw',
      },
      ...(person.email
        ? [
            {
              identity_type: 'email' as const,
              identity_value: person.email,
              identity_format: 'raw' as const,
            },
          ]
        : []),
    ],
    submitted_time: receivedAt,
    api_version: '2.0',
  }
}
