import { activityEntries, matches } from '../../engine/activity.ts'
import type { DomainEvent } from '../../engine/events.ts'
import { replay } from '../../engine/state.ts'
import { type Call, contextOf, type Handler } from '../call.ts'
import { ProblemError } from '../problems.ts'
import { signReceipt } from '../receipts.ts'
import { publicKeys } from '../signing-keys.ts'

type Listing = Call<'listActivity'> | Call<'listReceipts'>

/** One page, newest first. The cursor is the last entry seen: new entries on top never shift a page. */
function pageOf({ query }: Listing, events: readonly DomainEvent[]) {
  const found = events.filter((event) => matches(event, query)).toReversed()
  const from = query.cursor ? found.findIndex(({ id }) => id === query.cursor) + 1 : 0
  if (query.cursor && from === 0) {
    throw new ProblemError('validation', {
      errors: [{ path: 'query.cursor', message: 'Unknown cursor' }],
    })
  }
  const page = found.slice(from, from + query.limit)
  const more = from + query.limit < found.length
  return { page, next: more ? (page.at(-1)?.id ?? null) : null, total: found.length }
}

export const listActivity: Handler<'listActivity'> = async (call) => {
  const { accountId } = call.signedIn.person
  const { events } = await call.deps.store.load(accountId)
  const { page, next, total } = pageOf(call, events)
  const state = replay(accountId, events)
  const purposes = events.flatMap((event) => ('purpose' in event ? [event.purpose] : []))
  return {
    result: {
      entries: activityEntries(page, events, state, contextOf(call)),
      next,
      total,
      actors: [...new Set(events.map(({ actor }) => actor.kind))],
      purposes: [...new Set(purposes)],
    },
  }
}

export const listReceipts: Handler<'listReceipts'> = async (call) => {
  const { accountId } = call.signedIn.person
  const { events } = await call.deps.store.load(accountId)
  const { page, next } = pageOf(call, events)
  const receipts = await Promise.all(page.map((event) => signReceipt(call.deps, event, accountId)))
  return { result: { receipts, next } }
}

export const getReceipt: Handler<'getReceipt'> = async ({ deps, params, signedIn }) => {
  const { accountId } = signedIn.person
  const { events } = await deps.store.load(accountId)
  const event = events.find(({ id }) => id === params.id)
  if (!event) throw new ProblemError('not-found')
  return { result: await signReceipt(deps, event, accountId) }
}

export const getKeys: Handler<'getKeys'> = async ({ deps }) => ({ result: await publicKeys(deps) })
