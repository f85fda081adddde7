import { campaignPurpose, campaigns } from './campaigns.ts'
import { notices } from './notices.ts'
import type { PermissionId, Purpose } from './schema.ts'

const basic = (
  id: string,
  clause: string,
  categories: readonly string[],
  legalBasis: Purpose['legalBasis'] = 'contract',
): Purpose => ({ id, kind: 'basic', legalBasis, clause, categories })

const additional = (id: string, clause: string, categories: readonly string[]): Purpose => ({
  id,
  kind: 'additional',
  legalBasis: 'consent',
  clause,
  categories,
})

const permission = (
  id: PermissionId,
  clause: string,
  categories: readonly string[] = [],
): Purpose => ({ ...additional(`permission.${id}`, clause, categories), permission: id })

/** One consent for each kind of optional message and each way it may come: none hangs on another. */
const messages = notices.kinds
  .filter(({ locked }) => !locked)
  .flatMap(({ id: kind, clause }) =>
    notices.channels.map((channel) => ({
      ...additional(`${kind}-by-${channel}`, clause, ['profile']),
      notice: { kind, channel },
    })),
  )

/** What data is used for. Basic purposes run the service; each additional one is asked for alone. */
export const purposes: readonly Purpose[] = [
  basic('account', 'II(1).1', ['profile']),
  basic('browsing', 'II(2).1', ['browsing-history', 'wishlist', 'following']),
  basic('search', 'II(2).2', ['search-history']),
  basic('cart', 'II(3).1', ['cart']),
  basic('order', 'II(3).2', ['orders', 'addresses']),
  basic('payment', 'II(3).3', ['payment', 'orders']),
  basic('delivery', 'II(3).3', ['orders', 'addresses']),
  basic('reviews', 'II(4).1', ['reviews', 'profile']),
  basic('service-notices', 'II(5).1', ['profile', 'messages']),
  basic('customer-service', 'II(6)', ['customer-service-records', 'orders']),
  basic('security', 'II(7)', ['device-and-log'], 'legal-obligation'),
  basic('proof-of-consent', 'V(1)', ['consents'], 'legal-obligation'),

  additional('personalised-recommendation', 'II(2).3', [
    'browsing-history',
    'search-history',
    'cart',
    'orders',
  ]),
  {
    ...additional('personalised-ads', 'II(2).3', ['browsing-history', 'search-history']),
    regionFeature: 'personalisedAds',
  },
  additional('optional-profile', 'II(1).1', ['profile']),
  { ...additional('birthday-benefits', 'II(1).1', ['profile']), regionFeature: 'birthday' },
  additional('third-party-login', 'II(1).2', ['linked-accounts']),
  additional('identity-verification', 'II(1).3', ['identity-documents']),
  additional('cart-reminders', 'II(3).1', ['cart', 'orders']),
  {
    ...additional('personal-homepage', 'II(4).2', ['profile', 'reviews', 'following']),
    regionFeature: 'personalHomepage',
    shownToOthers: true,
  },
  // II(9): new, and so asked about by an announcement before anything is used.
  additional('size-advice', 'II(9)', ['orders']),
  additional('translation', 'III(1).5(1)D', ['messages', 'reviews']),
  {
    ...additional('campaigns', 'II(5).2', ['campaign-records', 'profile']),
    shownToOthers: true,
  },
  ...campaigns.map((campaign) => ({
    ...additional(campaignPurpose(campaign), 'II(5).2', ['profile']),
    campaign: { partner: campaign.partner, fields: campaign.fields },
    shownToOthers: true as const,
  })),
  {
    ...additional('live-stream-display', 'II(5).4', ['live-stream-activity', 'profile']),
    regionFeature: 'liveStream',
    shownToOthers: true,
  },
  additional('service-model-training', 'II(6)', ['customer-service-records']),

  ...messages,

  permission('location', 'II(8).1', ['location']),
  permission('camera', 'II(8).1'),
  permission('microphone', 'II(8).1'),
  permission('photos', 'II(8).1'),
  permission('notifications', 'II(8).1'),
  permission('clipboard', 'II(5).3', ['shared-codes']),
]
