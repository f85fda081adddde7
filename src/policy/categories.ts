import type { DataCategory } from './schema.ts'

/*
 * The policy gives criteria for how long data is kept and no figures, so `period` is null
 * unless a law sets one. Categories that are not built are named by a purpose or a partner,
 * but the product holds no records of them yet.
 */
const afterTransaction = { criterion: 1, period: null, after: 'erase' } as const
const whileInUse = { criterion: 2, period: null, after: 'erase' } as const
const asAgreed = { criterion: 3, period: null, after: 'erase' } as const

export const categories: readonly DataCategory[] = [
  {
    id: 'profile',
    sensitive: false,
    clause: 'II(1).1',
    built: true,
    retention: whileInUse,
  },
  {
    id: 'addresses',
    sensitive: false,
    clause: 'II(3).2',
    built: true,
    retention: whileInUse,
  },
  {
    id: 'orders',
    sensitive: false,
    clause: 'II(3).2',
    built: true,
    retention: { criterion: 5, period: 'P3Y', after: 'erase' },
    // PRC E-Commerce Law art. 31: three years from the day the transaction is completed.
    lawHold: { clause: 'V(1).5', period: 'P3Y', reasonCode: 'transaction-records' },
  },
  {
    id: 'browsing-history',
    sensitive: false,
    clause: 'II(2).1',
    built: true,
    retention: whileInUse,
    removable: true,
    pausable: true,
  },
  {
    id: 'search-history',
    sensitive: false,
    clause: 'II(2).2',
    built: true,
    retention: whileInUse,
    removable: true,
    pausable: true,
  },
  {
    id: 'wishlist',
    sensitive: false,
    clause: 'II(2).1',
    built: true,
    retention: whileInUse,
    removable: true,
  },
  {
    id: 'reviews',
    sensitive: false,
    clause: 'II(4).1',
    built: true,
    retention: whileInUse,
  },
  {
    id: 'messages',
    sensitive: false,
    clause: 'II(5).1',
    built: true,
    retention: afterTransaction,
    removable: true,
  },
  {
    id: 'consents',
    sensitive: false,
    clause: 'IV(4)',
    built: true,
    retention: { criterion: 4, period: 'P3Y', after: 'erase' },
    // Whoever relies on consent must be able to prove it until claims are out of time.
    lawHold: { clause: 'V(1).4', period: 'P3Y', reasonCode: 'proof-of-consent' },
  },
  {
    id: 'device-and-log',
    sensitive: false,
    clause: 'II(7)',
    built: true,
    retention: { criterion: 2, period: null, after: 'anonymise' },
  },
  {
    id: 'linked-accounts',
    sensitive: false,
    clause: 'II(1).2',
    built: true,
    retention: asAgreed,
  },
  {
    id: 'identity-documents',
    sensitive: true,
    clause: 'II(1).3',
    built: false,
    retention: { criterion: 5, period: null, after: 'erase' },
  },
  {
    id: 'following',
    sensitive: false,
    clause: 'II(2).1',
    built: true,
    retention: whileInUse,
    removable: true,
  },
  {
    id: 'cart',
    sensitive: false,
    clause: 'II(3).1',
    built: true,
    retention: whileInUse,
    removable: true,
  },
  {
    id: 'payment',
    sensitive: true,
    clause: 'III(1).5(1)A',
    built: false,
    retention: { criterion: 5, period: null, after: 'erase' },
  },
  {
    id: 'campaign-records',
    sensitive: false,
    clause: 'II(5).2',
    built: false,
    retention: asAgreed,
  },
  {
    id: 'shared-codes',
    sensitive: false,
    clause: 'II(5).3',
    built: false,
    retention: asAgreed,
  },
  {
    id: 'live-stream-activity',
    sensitive: false,
    clause: 'II(5).4',
    built: false,
    retention: { criterion: 3, period: null, after: 'anonymise' },
  },
  {
    id: 'automated-decisions',
    sensitive: false,
    clause: 'IV(6)',
    built: true,
    retention: whileInUse,
  },
  {
    id: 'customer-service-records',
    sensitive: false,
    clause: 'II(6)',
    built: true,
    retention: { criterion: 1, period: null, after: 'anonymise' },
  },
  {
    id: 'memberships',
    sensitive: false,
    clause: 'II(5).1',
    built: true,
    retention: asAgreed,
  },
  {
    id: 'activity',
    sensitive: false,
    clause: 'IV',
    built: true,
    retention: { criterion: 4, period: null, after: 'erase' },
  },
  {
    id: 'location',
    sensitive: true,
    clause: 'II(8).1',
    built: false,
    retention: asAgreed,
  },
]
