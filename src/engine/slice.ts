import type { DomainEvent } from './events.ts'

/** One part of an account's state, and how each event changes it; events it does not know leave it be. */
export interface Slice<State> {
  initial: State
  evolve: (state: State, event: DomainEvent) => State
}

export type EventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>
