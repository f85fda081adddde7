import type { DoNotDisturb } from '../contract/messages.ts'
import { findShop } from './catalogue.ts'
import { accept, type Command, type Context, type Decision, refuse, unchanged } from './command.ts'
import { consentState } from './projections.ts'
import { neverMet } from './slices/shops.ts'
import type { AccountState } from './state.ts'

const clause = 'II(5).1'

/** Silence asks for nothing and has no conditions, like leaving; only joining waits while an account closes. */
export function changeShop(
  state: AccountState,
  { shop, muted, member }: Extract<Command, { type: 'change-shop' }>,
  context: Context,
): Decision {
  if (!findShop(shop)) return refuse('not-found', 'no-such-shop')
  const now = state.shops[shop] ?? neverMet
  if (muted !== undefined && muted !== now.muted) {
    return accept(context, clause, { type: muted ? 'shop.muted' : 'shop.unmuted', shop })
  }
  if (member === undefined || member === now.member) return unchanged
  if (member && state.status !== 'active') return refuse('account-closing', 'account-closing')
  return accept(context, clause, { type: member ? 'membership.joined' : 'membership.left', shop })
}

export function shopEtag(state: AccountState, shop: string): string {
  return `"shop-${shop}-${state.shops[shop]?.revision ?? 0}"`
}

export function doNotDisturb(
  state: AccountState,
  shopId: string,
  context: Context,
): DoNotDisturb | undefined {
  const shop = findShop(shopId)
  if (!shop) return undefined
  const { muted, mutedAt, member, memberAt } = state.shops[shopId] ?? neverMet
  return {
    shop: { ...shop },
    muted,
    mutedAt,
    member,
    memberAt,
    translation: consentState(state, 'translation', context),
    clause,
    etag: shopEtag(state, shopId),
  }
}
