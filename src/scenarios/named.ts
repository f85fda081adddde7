import type { ScenarioInput } from '../contract/scenarios.ts'

const privacy = 'account/settings/privacy'

/**
 * The scenarios everybody can call by name, in the order the studio lists them. Their titles are in
 * the words of the studio. Each one stands on its own or extends others.
 */
export const namedScenarios = {
  everyday: { person: 'mei', path: privacy },
  guest: { person: 'guest', path: 'sign-in' },
  'first-day': { person: 'seoyeon', path: 'account', language: 'ko' },
  'long-history': { person: 'jonas', path: `${privacy}/personal-info-download` },
  'said-yes-to-much': {
    extends: ['everyday'],
    path: `${privacy}/personal-information`,
    before: [
      'personalised-recommendation',
      'personalised-ads',
      'optional-profile',
      'cart-reminders',
      'campaigns',
    ].map((purpose) => ({
      do: 'choose',
      who: 'mei',
      purpose,
      choice: 'given',
      daysAgo: 20,
    })),
  },
  'new-version-pending': {
    extends: ['everyday'],
    path: `${privacy}/announcements`,
    policy: [{ announcement: 'change-of-use', daysAgo: 1 }],
  },
  'new-purpose': {
    extends: ['everyday'],
    path: `${privacy}/announcements`,
    policy: [{ announcement: 'size-advice' }],
  },
  'business-transfer': {
    extends: ['everyday'],
    path: `${privacy}/announcements`,
    policy: [{ announcement: 'new-owner', daysAgo: 3 }],
  },
  incident: {
    extends: ['everyday'],
    path: `${privacy}/announcements`,
    policy: [{ announcement: 'incident' }],
  },
  'end-of-service': {
    extends: ['everyday'],
    path: `${privacy}/announcements`,
    policy: [{ announcement: 'end-of-service', daysAgo: 10 }],
  },
  'everything-at-once': {
    extends: [
      'said-yes-to-much',
      'new-version-pending',
      'new-purpose',
      'business-transfer',
      'incident',
    ],
    path: 'account',
  },
  'child-waits': {
    person: 'lily',
    beside: ['wei'],
    path: `${privacy}/children-and-guardians`,
    before: [{ do: 'ask-guardian', who: 'lily', guardian: 'wei', daysAgo: 1 }],
  },
  'child-and-guardian': {
    person: 'lily',
    beside: ['wei'],
    path: `${privacy}/children-and-guardians`,
    before: [
      {
        do: 'link-guardian',
        who: 'lily',
        guardian: 'wei',
        consents: ['collection'],
        daysAgo: 30,
      },
    ],
  },
  'deletion-waits': {
    extends: ['everyday'],
    path: 'account/settings/account-and-security/delete-account',
    before: [{ do: 'delete-account', who: 'mei', daysAgo: 5 }],
  },
  'deletion-blocked': {
    person: 'arif',
    path: 'account/settings/account-and-security/delete-account',
  },
  'copy-ready': {
    extends: ['everyday'],
    path: `${privacy}/personal-info-download`,
    before: [{ do: 'export', who: 'mei', categories: ['orders', 'wishlist'], daysAgo: 1 }],
  },
  'answer-due-soon': {
    extends: ['everyday'],
    beside: ['staff-ana'],
    path: 'account/customer-service',
    before: [{ do: 'ask', who: 'mei', kind: 'restrict-processing', daysAgo: 13 }],
  },
  'service-looked': {
    extends: ['everyday'],
    path: `${privacy}/activity-and-receipts`,
    before: [{ do: 'use-service', who: 'mei', service: 'parcel-pal', daysAgo: 2 }],
  },
  'asks-not-to-be-tracked': {
    extends: ['everyday'],
    path: `${privacy}/cookies-and-similar-technologies`,
    optOutSignal: true,
  },
  'in-california': { extends: ['everyday'], region: 'US-CA' },
  'right-to-left-at-night': { extends: ['everyday'], language: 'ar', theme: 'dark' },
  'slow-network': { extends: ['everyday'], latency: 1_500 },
  'answers-get-lost': {
    extends: ['everyday'],
    path: `${privacy}/personal-information`,
    faults: [
      { operation: 'changeConsent', kind: 'answer-lost', times: 1 },
      { operation: 'changeConsent', kind: 'status', status: 503, times: 1 },
    ],
  },
  'server-down': {
    extends: ['everyday'],
    faults: [{ operation: 'getPersonalInformation', kind: 'status', status: 503, times: 1_000 }],
    path: `${privacy}/personal-information`,
  },
} satisfies Record<string, ScenarioInput>
