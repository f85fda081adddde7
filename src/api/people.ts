import type { Facts } from '../engine/command.ts'
import type { AuthorisationGrant } from '../engine/events.ts'
import type { ProfileBody, StoredAddress } from './profile-document.ts'

/** Somebody with an account, as they are now. */
export interface Person {
  /** The account's name. */
  id: string
  accountId: string
  /** The nickname, or the account's name while there is none. */
  name: string
  email: string | null
  phone: string | null
  region: string
  /** A small picture as a data URL. */
  avatar: string | null
  /** Null where a person was found to be of age and no more was kept. */
  birthDate: string | null
  facts: Facts
  /** What others may read of this person from the start. */
  authorisations: readonly AuthorisationGrant[]
  /** Rows to make per category. */
  records: Readonly<Record<string, number>>
}

/** A sample person: synthetic, and the same on every host. */
export interface SamplePerson {
  accountId: string
  /** Why to pick this person in a demo; a code. */
  story: string
  profile: ProfileBody
  facts: Facts
  authorisations: readonly AuthorisationGrant[]
  records: Readonly<Record<string, number>>
}

export const noObligations: Facts = { openOrders: 0, unpaidBalance: 0 }
const authorisations: readonly AuthorisationGrant[] = [
  {
    id: 'parcel-pal',
    kind: 'app',
    name: 'Parcel Pal',
    scopes: ['account-name', 'nickname', 'email'],
  },
  {
    id: 'tea-tasting-club',
    kind: 'applet',
    name: 'Tea Tasting Club',
    scopes: ['nickname', 'avatar'],
  },
  {
    id: 'night-market-games',
    kind: 'sign-in-with-us',
    name: 'Night Market Games',
    scopes: ['account-name', 'nickname', 'avatar', 'email'],
  },
  {
    id: 'example-id',
    kind: 'sign-in-with-them',
    name: 'Example ID',
    scopes: ['account-name', 'email'],
  },
]
const everyday = {
  'browsing-history': 240,
  'search-history': 60,
  orders: 14,
  wishlist: 22,
  following: 14,
  cart: 7,
  reviews: 6,
  messages: 18,
  'device-and-log': 40,
  'automated-decisions': 3,
}

const openedAt = '2024-11-01T00:00:00.000Z'

interface Sketch extends Omit<SamplePerson, 'accountId' | 'profile'> {
  phone: string
  region: string
  birthDate: string
  /** In the order of the region's form, after name and phone. */
  places?: readonly Readonly<Record<string, string>>[]
}

function sample(id: string, nickname: string, sketch: Sketch): SamplePerson {
  const { phone, region, birthDate, places = [], ...rest } = sketch
  const addresses = places.map(
    (place, index): StoredAddress => ({
      id: `address-${index + 1}`,
      region,
      fields: { consignee: nickname, phone, ...place },
      isDefault: index === 0,
    }),
  )
  const profile: ProfileBody = {
    accountName: id,
    region,
    gateBirthDate: birthDate,
    openedAt,
    nickname,
    gender: null,
    avatar: null,
    birthDate: null,
    email: `${id}@example.com`,
    phone,
    addresses,
  }
  return { accountId: `acc-${id}`, profile, ...rest }
}

const singapore = [
  { 'postal-code': '049145', street: '1 Example Road', unit: '#05-01' },
  { 'postal-code': '018956', street: '2 Example Road' },
]

export const people: readonly SamplePerson[] = [
  sample('mei', 'Mei Tan', {
    phone: '+6580000001',
    region: 'SG',
    birthDate: '1992-03-14',
    story: 'everyday',
    facts: noObligations,
    authorisations,
    records: everyday,
    places: singapore,
  }),
  sample('jonas', 'Jonas Weber', {
    phone: '+4915100000002',
    region: 'EU',
    birthDate: '1979-10-02',
    story: 'long-history',
    facts: noObligations,
    authorisations,
    records: { ...everyday, 'browsing-history': 100_000 },
    places: [
      { street: 'Beispielweg 1', 'postal-code': '10115', city: 'Berlin', country: 'Germany' },
      { street: 'Beispielweg 2', 'postal-code': '20095', city: 'Hamburg', country: 'Germany' },
    ],
  }),
  sample('seoyeon', 'Kim Seo-yeon', {
    phone: '+821000000003',
    region: 'KR',
    birthDate: '2001-07-21',
    story: 'new-account',
    facts: noObligations,
    authorisations: [],
    records: {},
  }),
  sample('lily', 'Lily Chen', {
    phone: '+6580000004',
    region: 'SG',
    birthDate: '2014-05-30',
    story: 'child',
    facts: noObligations,
    authorisations: [],
    records: { 'browsing-history': 40, 'search-history': 12, wishlist: 5 },
  }),
  sample('wei', 'Chen Wei', {
    phone: '+6580000005',
    region: 'SG',
    birthDate: '1985-12-08',
    story: 'guardian',
    facts: noObligations,
    authorisations,
    records: everyday,
    places: singapore,
  }),
  sample('arif', 'Arif Rahman', {
    phone: '+60120000006',
    region: 'MY',
    birthDate: '1988-01-17',
    story: 'open-orders',
    facts: { openOrders: 2, unpaidBalance: 1 },
    authorisations,
    records: everyday,
    places: [
      {
        street: '1 Jalan Contoh',
        'postal-code': '50050',
        city: 'Kuala Lumpur',
        state: 'Kuala Lumpur',
      },
    ],
  }),
]

/** What a sample person's account starts with; undefined for everybody else's. */
export function sampleByAccount(accountId: string): SamplePerson | undefined {
  return people.find((person) => person.accountId === accountId)
}
