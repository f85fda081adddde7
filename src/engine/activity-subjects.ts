import type { ActivityEntry } from '../contract/schemas.ts'
import { findItem, findShop } from './catalogue.ts'
import type { Actor, Block, DomainEvent } from './events.ts'
import { reference } from './reference.ts'
import type { EventOf } from './slice.ts'

type Subject = NonNullable<ActivityEntry['subject']>

/** What earlier entries called things: later ones only carry ids. */
export interface Names {
  authorisations: ReadonlyMap<string, string>
  blocks: ReadonlyMap<string, Omit<Block, 'at'>>
  /** Withdrawals of what had been given, by event id. */
  givenBefore: ReadonlySet<string>
  guardians: ReadonlyMap<string, string>
}

export function namesIn(events: readonly DomainEvent[]): Names {
  const authorisations = new Map<string, string>()
  const blocks = new Map<string, Omit<Block, 'at'>>()
  const guardians = new Map<string, string>()
  const given = new Set<string>()
  const givenBefore = new Set<string>()
  for (const event of events) {
    if (event.type === 'consent.given') given.add(event.purpose)
    if (event.type === 'consent.withdrawn' && given.has(event.purpose)) givenBefore.add(event.id)
    if (event.type === 'authorisation.granted') {
      authorisations.set(event.authorisation.id, event.authorisation.name)
    }
    if (event.type === 'guardian.linked') guardians.set(event.guardianId, event.name)
    if (event.type === 'block.added') blocks.set(event.block.id, event.block)
  }
  return { authorisations, blocks, givenBefore, guardians }
}

const named = (kind: Subject['kind'], id: string, label: string | null = null): Subject => ({
  kind,
  id,
  label,
})

function blocked({ kind, targetId }: Omit<Block, 'at'>): Subject {
  if (kind === 'category') return named('interest', targetId)
  return named(kind, targetId, findItem(targetId)?.title ?? findShop(targetId)?.name ?? null)
}

/** An item of a check-up: a purpose, or a list or a service by its prefix. */
function choice(item: string, { authorisations }: Names): Subject {
  const [, kind, id = ''] = /^(list|service)\.(.+)$/.exec(item) ?? []
  if (kind === 'list') return named('category', id)
  if (kind === 'service') return named('service', id, authorisations.get(id) ?? null)
  return named('purpose', item)
}

/** What was erased, where that is one thing with a name. */
function erased({ categories, forRequest }: EventOf<'erasure.recorded'>): Subject | null {
  const [first, ...more] = categories
  if (first !== undefined && more.length === 0) return named('category', first)
  return forRequest === null ? null : named('request', forRequest, reference('REQ', forRequest))
}

/** What an entry was about, as a person would name it; null where there is nothing to name. */
export function subjectOf(event: DomainEvent, names: Names): Subject | null {
  if ('purpose' in event) return named('purpose', event.purpose)
  if (event.type === 'check-up.left') return choice(event.item, names)
  if ('recipient' in event && 'erasureId' in event) {
    const { kind, recipient, name } = event
    return named(kind, recipient, name)
  }
  if (event.type === 'erasure.recorded') return erased(event)
  if ('interest' in event) return named('interest', event.interest)
  if ('block' in event) return blocked(event.block)
  if ('blockId' in event) {
    const block = names.blocks.get(event.blockId)
    return block ? blocked(block) : null
  }
  if ('removal' in event) return named('category', event.removal.category)
  if ('category' in event) return named('category', event.category)
  if ('shop' in event) return named('shop', event.shop, findShop(event.shop)?.name ?? null)
  if ('permission' in event) return named('permission', event.permission)
  if ('authorisation' in event) {
    return named('service', event.authorisation.id, event.authorisation.name)
  }
  if ('authorisationId' in event) {
    const name = names.authorisations.get(event.authorisationId)
    return named('service', event.authorisationId, name ?? null)
  }
  if ('exportId' in event) return named('request', event.exportId, reference('EXP', event.exportId))
  if ('requestId' in event) {
    const prefix = /^(deletion|account)\./.test(event.type) ? 'DEL' : 'REQ'
    return named('request', event.requestId, reference(prefix, event.requestId))
  }
  if (event.type === 'guardian.linked') return named('service', event.guardianId, event.name)
  if (event.type === 'guardian.asked') return named('service', event.askId, event.contact)
  if ('scope' in event && typeof event.scope === 'string') return named('scope', event.scope)
  if (event.type === 'policy.acknowledged') return named('version', event.version, event.version)
  return null
}

/** Which fields changed, left the account, or remain to be read. */
export function fieldsOf(event: DomainEvent): string[] {
  if (event.type === 'authorisation.granted') return [...event.authorisation.scopes]
  if ('fields' in event) return [...event.fields]
  return 'scopes' in event ? [...event.scopes] : []
}

/** What to call whoever did it; null where the kind says enough. */
export function nameOf({ kind, id }: Actor, { guardians }: Names): string | null {
  if (kind === 'guardian') return guardians.get(id) ?? null
  return kind === 'third-party' ? id : null
}
