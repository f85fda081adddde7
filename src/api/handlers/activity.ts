import { activityEntry } from '../../engine/activity.ts'
import type { Handler } from '../call.ts'
import { ProblemError } from '../problems.ts'
import { publicKeys, signReceipt } from '../receipts.ts'

export const listActivity: Handler<'listActivity'> = async ({ deps, query, signedIn }) => {
  const { events } = await deps.store.load(signedIn.person.accountId)
  const entries = events
    .map(activityEntry)
    .toReversed()
    .filter(({ kind }) => query.kind === undefined || kind === query.kind)
  // The cursor is the last entry seen: new entries on top never shift a page.
  const from = query.cursor ? entries.findIndex(({ id }) => id === query.cursor) + 1 : 0
  if (query.cursor && from === 0) {
    throw new ProblemError('validation', {
      errors: [{ path: 'query.cursor', message: 'Unknown cursor' }],
    })
  }
  const page = entries.slice(from, from + query.limit)
  const more = from + query.limit < entries.length
  return { result: { entries: page, next: more ? (page.at(-1)?.id ?? null) : null } }
}

export const getReceipt: Handler<'getReceipt'> = async ({ deps, params, signedIn }) => {
  const { accountId } = signedIn.person
  const { events } = await deps.store.load(accountId)
  const event = events.find(({ id }) => id === params.id)
  if (!event) throw new ProblemError('not-found')
  return { result: await signReceipt(deps, event, accountId) }
}

export const getKeys: Handler<'getKeys'> = async ({ deps }) => ({ result: await publicKeys(deps) })
