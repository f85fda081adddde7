/** Protocols of systems that handle data subject requests for others. */
export type ProtocolId = 'drp' | 'opendsr' | 'fides'

/** The states of a data subject request in our contract. */
export const ourStates = [
  'awaiting_verification',
  'received',
  'in_progress',
  'needs_input',
  'fulfilled',
  'denied',
  'cancelled',
  'duplicate',
  'expired',
  'failed',
] as const
export type OurState = (typeof ourStates)[number]

/** A request as it leaves us: no more than the others need to find the person. */
export interface OutgoingRequest {
  /** A UUID; the same on every try, so that they can tell a repeat. */
  id: string
  kind: string
  hasWords: boolean
  words: string | null
  /** ISO 8601 UTC. */
  receivedAt: string
  region: string
  person: {
    accountId: string
    name: string
    /** Both were proven with a code before they were kept. */
    email: string | null
    phone: string | null
  }
}

/** Why a request can't be expressed in a protocol, so that it stays with our own staff. */
export type Inexpressible = 'kind' | 'words' | 'region' | 'identity'

/** What the others say of a request, and what that is in our contract. */
export interface News {
  theirId: string
  /** Their own state, with its reason where there is one. */
  theirs: string
  /** undefined for a state that their specification did not have when this was written. */
  ours: OurState | undefined
  details: string | null
  /** Where the person can fetch the result. */
  resultsUrl: string | null
}

/** What a protocol can't say, computed from its own tables. */
export interface Limits {
  /** Kinds of request it has no word for anywhere. */
  kinds: readonly string[]
  /** States of ours that no state of theirs leads to. */
  untold: readonly OurState[]
  /** States of theirs that become one of ours. */
  merged: Readonly<Partial<Record<OurState, readonly string[]>>>
  carriesWords: boolean
}

/** Others that handle requests for us. Every failure of theirs is a BackendFailed. */
export interface RequestBackend {
  protocol: ProtocolId
  /** Whom the person's data goes to: a host name. */
  recipient: string
  /** The fields of the person that go there. */
  fields: readonly string[]
  limits: Limits
  whyNot(request: OutgoingRequest): Inexpressible | undefined
  submit(request: OutgoingRequest, now: string): Promise<News>
  look(theirId: string): Promise<News>
  /** Tells them that the person took it back. */
  revoke(theirId: string): Promise<News>
}

export class BackendFailed extends Error {
  /** Whether the same call may be made again later. */
  readonly retryable: boolean

  constructor(message: string, { retryable, cause }: { retryable: boolean; cause?: unknown }) {
    super(message, { cause })
    this.name = 'BackendFailed'
    this.retryable = retryable
  }
}
