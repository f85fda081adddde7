import type { GuardianScope } from '../events.ts'
import type { Slice } from '../slice.ts'

type Choice = 'unasked' | 'given' | 'withdrawn'

interface Guardianship {
  /** Somebody the child named and who has not answered; at most one. */
  request: { id: string; guardianId: string; contact: string; at: string } | null
  /** Whom it asked last said no, and it has asked nobody since. */
  isRefused: boolean
  link: { guardianId: string; name: string; since: string } | null
  /** What the guardian agreed to before any other consent; each on its own (VII). */
  consents: Readonly<Record<GuardianScope, Choice>>
  revision: number
}

const unasked = { collection: 'unasked', disclosure: 'unasked' } as const

export const guardianship: Slice<Guardianship> = {
  initial: { request: null, isRefused: false, link: null, consents: unasked, revision: 0 },
  evolve(state, event) {
    const after = (change: Partial<Guardianship>) => ({
      ...state,
      ...change,
      revision: state.revision + 1,
    })
    switch (event.type) {
      case 'guardian.asked': {
        const { askId: id, guardianId, contact, at } = event
        return after({ request: { id, guardianId, contact, at }, isRefused: false })
      }
      case 'guardian.ask-closed':
        return after({ request: null, isRefused: event.actor.kind === 'guardian' })
      case 'guardian.linked': {
        const link = { guardianId: event.guardianId, name: event.name, since: event.at }
        return after({ request: null, link, consents: unasked })
      }
      case 'guardian.consent-given':
        return after({ consents: { ...state.consents, [event.scope]: 'given' } })
      case 'guardian.consent-withdrawn':
        return after({ consents: { ...state.consents, [event.scope]: 'withdrawn' } })
      case 'guardian.unlinked':
        return after({ request: null, link: null, consents: unasked })
      default:
        return state
    }
  },
}
