/*
 * What the app's own functions go by: a pack names and words them as it likes, and adds to them,
 * but can't do without. Whoever builds a function that needs another id adds it here.
 */

/** Purposes with a function behind their switch. */
export const neededPurposes = [
  'personalised-recommendation',
  'personalised-ads',
  'birthday-benefits',
  'identity-verification',
  'personal-homepage',
  'live-stream-display',
  'service-model-training',
  'size-advice',
] as const

/** Kinds of data with a screen or a store of their own. */
export const neededCategories = [
  'profile',
  'addresses',
  'orders',
  'browsing-history',
  'search-history',
  'wishlist',
  'following',
  'cart',
  'reviews',
  'messages',
  'consents',
  'device-and-log',
  'customer-service-records',
  'automated-decisions',
  'linked-accounts',
  'memberships',
  'activity',
] as const

export const neededDeadlines = [
  'rights-request',
  'contact',
  'deletion-waiting-period',
  'removal-undo',
  'copy-to-fetch',
  'backup-cycle',
  'recipient-notice',
  'recipient-confirmation',
] as const

/** Clauses that the app's own entries and links cite; another numbering says which of its own each is. */
export const citedClauses = [
  'intro',
  'II',
  'III',
  'IV',
  'IV(1)',
  'IV(2)',
  'IV(3)',
  'IV(4)',
  'IV(5)',
  'IV(6)',
  'IV(7)',
  'IV(8)',
  'V',
  'VI',
  'VII',
  'VIII',
] as const
