import {
  type Inexpressible,
  type Limits,
  type News,
  type OurState,
  type OutgoingRequest,
  ourStates,
  type ProtocolId,
} from './port.ts'

/** One HTTP call of a protocol, below the address of whoever speaks it. */
export interface WireCall {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  type?: string
  body?: string
}

/** A protocol as pure functions: their words for ours, and ours for theirs. */
export interface Protocol {
  id: ProtocolId
  fields: readonly string[]
  limits: Limits
  whyNot(request: OutgoingRequest): Inexpressible | undefined
  submit(request: OutgoingRequest, now: string): Promise<WireCall>
  look(theirId: string): WireCall
  revoke(theirId: string): Promise<WireCall>
  /** @throws ZodError for what is not of their schema. */
  read(json: unknown, asked: { theirId: string }): News
}

interface Tables {
  allKinds: readonly string[]
  kinds: Readonly<Record<string, unknown>>
  states: Readonly<Record<string, OurState>>
  carriesWords: boolean
}

/** What a protocol can't say follows from what it can. */
export function limitsOf({ allKinds, kinds, states, ...rest }: Tables): Limits {
  const entries = Object.entries(states)
  const told = new Set(Object.values(states))
  const merged = ourStates.flatMap((ours) => {
    const theirs = entries.filter(([, state]) => state === ours).map(([name]) => name)
    return theirs.length > 1 ? [[ours, theirs] as const] : []
  })
  return {
    kinds: allKinds.filter((kind) => !(kind in kinds)),
    untold: ourStates.filter((state) => !told.has(state)),
    merged: Object.fromEntries(merged),
    ...rest,
  }
}
