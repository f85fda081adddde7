import type { Facts } from '../engine/command.ts'
import type { AuthorisationGrant } from '../engine/events.ts'

/** A sample person: synthetic, and the same on every host. */
export interface Person {
  id: string
  accountId: string
  name: string
  email: string
  phone: string
  region: string
  birthDate: string
  /** Why to pick this person in a demo; a code. */
  story: string
  facts: Facts
  /** What others may read of this person from the start. */
  authorisations: readonly AuthorisationGrant[]
  /** Rows to make per category. */
  records: Readonly<Record<string, number>>
}

const noObligations: Facts = { openOrders: 0, unpaidBalance: 0 }
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
  reviews: 6,
  messages: 18,
  addresses: 2,
  'device-and-log': 40,
}

const sample = (
  id: string,
  name: string,
  rest: Omit<Person, 'id' | 'accountId' | 'name' | 'email'>,
): Person => ({ id, accountId: `acc-${id}`, name, email: `${id}@example.com`, ...rest })

export const people: readonly Person[] = [
  sample('mei', 'Mei Tan', {
    phone: '+6580000001',
    region: 'SG',
    birthDate: '1992-03-14',
    story: 'everyday',
    facts: noObligations,
    authorisations,
    records: everyday,
  }),
  sample('jonas', 'Jonas Weber', {
    phone: '+4915100000002',
    region: 'EU',
    birthDate: '1979-10-02',
    story: 'long-history',
    facts: noObligations,
    authorisations,
    records: { ...everyday, 'browsing-history': 50_000 },
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
  }),
  sample('arif', 'Arif Rahman', {
    phone: '+60120000006',
    region: 'MY',
    birthDate: '1988-01-17',
    story: 'open-orders',
    facts: { openOrders: 2, unpaidBalance: 1 },
    authorisations,
    records: everyday,
  }),
]

export function personByAccount(accountId: string): Person | undefined {
  return people.find((person) => person.accountId === accountId)
}

export function personByIdentifier(identifier: string): Person | undefined {
  const wanted = identifier.trim().toLowerCase().replaceAll(' ', '')
  return people.find(({ email, phone }) => email === wanted || phone === wanted)
}
