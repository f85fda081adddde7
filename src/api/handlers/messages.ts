import type { Chats } from '../../contract/messages.ts'
import { findShop } from '../../engine/catalogue.ts'
import { isGranted } from '../../engine/consent.ts'
import { consentState } from '../../engine/projections.ts'
import { doNotDisturb, shopEtag } from '../../engine/shops.ts'
import { neverMet } from '../../engine/slices/shops.ts'
import type { AccountState } from '../../engine/state.ts'
import type { BulkRecord } from '../../stores/port.ts'
import { type Caller, contextOf, execute, expectVersion, type Handler, loadOwn } from '../call.ts'
import { checkedCursor, findRows, mostLookedAt } from '../find-rows.ts'
import { translate } from '../phrases.ts'
import { ProblemError } from '../problems.ts'
import { removeTaken } from '../record-sets.ts'
import { readCategory } from '../records.ts'
import { takeRows } from '../removals.ts'
import { unsubscribeToken } from '../unsubscribe-token.ts'

const rowsAStep = 1_000
const messagesAPage = 50

export const getMessages: Handler<'getMessages'> = async (call) => {
  const state = await loadOwn(call)
  const chats = new Map<string, Chats['chats'][number]>()
  let after = call.query.cursor && checkedCursor(call.query.cursor)
  let looked = 0
  do {
    const query = { limit: rowsAStep, ...(after && { after }) }
    const page = await readCategory(call.deps, state.accountId, 'messages', query)
    for (const row of page.rows) count(chats, row, state)
    looked += page.rows.length
    after = page.next
  } while (after && looked < mostLookedAt)
  return { result: { chats: [...chats.values()], next: after ?? null } }
}

function count(
  chats: Map<string, Chats['chats'][number]>,
  { at, data }: BulkRecord,
  state: AccountState,
) {
  const shop = findShop(String(data.shopId))
  if (!shop) return
  const chat = chats.get(shop.id)
  const { muted, member } = state.shops[shop.id] ?? neverMet
  if (chat) chat.messages += 1
  else
    chats.set(shop.id, {
      shop: { ...shop },
      muted,
      member,
      messages: 1,
      last: { at, text: String(data.text) },
    })
}

export const getChat: Handler<'getChat'> = async (call) => {
  const { params, query } = call
  const shop = findShop(params.shop)
  if (!shop) throw new ProblemError('not-found')
  const state = await loadOwn(call)
  const mayTranslate = isGranted(state, 'translation')
  const page = await findRows(call.deps, state, 'messages', {
    shop: shop.id,
    limit: messagesAPage,
    cursor: query.cursor,
  })
  const offers = { kind: 'commercial', channel: 'push' }
  const link = page.rows.some(({ data }) => data.offer)
    ? await unsubscribeToken(call.deps, state.accountId, offers)
    : null
  return {
    result: {
      shop: { ...shop },
      muted: state.shops[shop.id]?.muted ?? false,
      translation: consentState(state, 'translation', contextOf(call)),
      messages: page.rows.map(({ id, at, data }) => ({
        id,
        at,
        from: data.from === 'shop' ? 'shop' : 'person',
        text: String(data.text),
        language: String(data.language),
        translated:
          mayTranslate && data.language !== query.into
            ? translate(String(data.text), query.into)
            : null,
        unsubscribe: data.offer ? link : null,
      })),
      next: page.next ?? null,
    },
  }
}

/** Up to a thousand messages at once, the newest first: as many as one commit may move. */
export const removeChat: Handler<'removeChat'> = async (call) => {
  const shop = findShop(call.params.shop)
  if (!shop) throw new ProblemError('not-found')
  const { upTo = '9999' } = call.query
  const state = await loadOwn(call)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const query = { shop: shop.id, limit: rowsAStep - ids.length, cursor }
    const page = await findRows(call.deps, state, 'messages', query)
    ids.push(...page.rows.filter(({ at }) => at <= upTo).map(({ id }) => id))
    cursor = page.next
  } while (cursor && ids.length < rowsAStep)
  const taken = await takeRows(call.deps, state, 'messages', ids)
  return removeTaken(call, state, 'messages', taken)
}

function viewOf(call: Caller, state: AccountState, shop: string) {
  const result = doNotDisturb(state, shop, contextOf(call))
  if (!result) throw new ProblemError('not-found')
  return result
}

export const getDoNotDisturb: Handler<'getDoNotDisturb'> = async (call) => {
  const result = viewOf(call, await loadOwn(call), call.params.shop)
  return { result, etag: result.etag }
}

export const changeDoNotDisturb: Handler<'changeDoNotDisturb'> = async (call) => {
  const { shop } = call.params
  const { muted, member } = call.body
  const state = await loadOwn(call)
  const command = {
    type: 'change-shop',
    shop,
    ...(muted !== undefined && { muted }),
    ...(member !== undefined && { member }),
  } as const
  expectVersion(call, shopEtag(state, shop), viewOf(call, state, shop))
  const { after, batch } = execute(state, command, contextOf(call))
  const result = viewOf(call, after, shop)
  return { result, etag: result.etag, batch }
}
