import { catalogue, shops } from '../engine/catalogue.ts'
import type { BulkRecord } from '../stores/port.ts'
import type { Person } from './people.ts'
import { samplePhrase } from './phrases.ts'

const lastMoment = Date.parse('2026-11-01T00:00:00.000Z')
/** What can be followed besides shops (II(2).1). */
const followed = [
  ['channel', 'Kitchen Hour'],
  ['creator', 'Lin brews tea'],
  ['channel', 'Trail Mornings'],
  ['creator', 'Paper & Ink'],
  ['creator', '阿明的木工'],
  ['channel', 'Quiet Plants'],
  ['creator', 'Desk Sounds'],
  ['channel', '周末露营'],
] as const
/** Shops that a sample person has written with. */
const chats = 3
const spanInMs = 2 * 365 * 86_400_000

/** Strings that break careless exports and screens; real people type such things. */
const awkward = [
  '=HYPERLINK("x")',
  '@home',
  '<script>alert(1)</script>',
  'שלום‏',
  '🧵 "quoted", text',
  '-2+3',
]

/** mulberry32: numbers that only look like chance, the same for the same seed. */
function sequence(seed: number): () => number {
  let at = seed >>> 0
  return () => {
    at = (at + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const seedOf = (text: string) =>
  [...text].reduce((sum, c) => Math.imul(sum, 31) + c.charCodeAt(0), 7)

/** The rows a sample person starts with in one category, in steps of at most 1,000. */
export function* sampleRows(person: Person, category: string): Generator<BulkRecord[]> {
  const count = person.records[category] ?? 0
  const next = sequence(seedOf(`${person.id}/${category}`))
  for (let from = 0; from < count; from += 1_000) {
    const rows: BulkRecord[] = []
    for (let index = from; index < Math.min(count, from + 1_000); index += 1) {
      const at = new Date(lastMoment - Math.floor((index / count) * spanInMs)).toISOString()
      rows.push({ id: `${category}-${index}`, at, data: sampleRow(category, index, next, person) })
    }
    yield rows
  }
}

function sampleRow(
  category: string,
  index: number,
  next: () => number,
  person: Person,
): BulkRecord['data'] {
  // Squaring leans towards the start of the catalogue, so that people have favourites.
  const item = catalogue[Math.floor(next() ** 2 * catalogue.length)] ?? catalogue[0]
  const text = index % 9 === 4 ? awkward[Math.floor(index / 9) % awkward.length] : item?.title
  switch (category) {
    case 'browsing-history':
      return {
        itemId: item?.id,
        category: item?.category,
        title: item?.title,
        seconds: 1 + Math.floor(next() * 90),
      }
    case 'wishlist':
      return { itemId: item?.id, title: item?.title, category: item?.category, price: item?.price }
    case 'cart':
      // Every other one has become cheaper since.
      return {
        itemId: item?.id,
        title: item?.title,
        pieces: 1 + (index % 2),
        priceThen: Math.round((item?.price ?? 0) * (index % 2 ? 1 : 1.25)),
      }
    case 'following': {
      const shop = shops[index]
      const [kind, title] = followed[(index - shops.length) % followed.length] ?? followed[0]
      return shop ? { kind: 'shop', title: shop.name, shopId: shop.id } : { kind, title }
    }
    case 'search-history':
      return { kind: ['keyword', 'picture', 'voice'][index % 3], words: text }
    case 'orders':
      return {
        number: `TB${String(100_000 + index)}`,
        item: item?.title,
        itemId: item?.id,
        amount: item?.price,
        consignee: person.name,
        address: `${index + 1} Example Road, ${person.region}`,
        phone: person.phone,
        customsId: `DEMO-ID-${String(index).padStart(4, '0')}`,
        invoiceTitle: person.name,
        invoiceTaxNumber: `DEMO-TAX-${String(index).padStart(4, '0')}`,
        invoiceEmail: person.email,
        otherPhone: '+000000000',
        deliveryTime: index % 2 ? '18:00–20:00' : '09:00–12:00',
        note: text,
        state: index < person.facts.openOrders ? 'on-its-way' : 'completed',
      }
    case 'reviews':
      return {
        kind: (['review', 'review', 'question', 'post'] as const)[index % 4],
        itemId: item?.id,
        title: item?.title,
        text,
        anonymous: false,
      }
    case 'messages': {
      const chat = index % chats
      const shop = shops[chat]
      // Rows are made newest first, and a talk is read from its beginning.
      const last = Math.floor(((person.records.messages ?? 0) - 1 - chat) / chats)
      const phrase = samplePhrase(chat, last - Math.floor(index / chats))
      return { shopId: shop?.id, title: shop?.name, ...phrase }
    }
    case 'device-and-log':
      return { device: 'browser', address: `192.0.2.${index % 250}`, action: 'sign-in' }
    case 'automated-decisions':
      return sampleDecision(index)
    default:
      return { itemId: item?.id, title: item?.title, text }
  }
}

/** Decisions a machine makes alone in this shop: what went in, and what came out. */
function sampleDecision(index: number): BulkRecord['data'] {
  const decisions = [
    {
      kind: 'instant-refund',
      inputs: { 'account-age-years': '2', 'returns-in-a-year': '5', 'orders-in-a-year': '14' },
      outcome: 'refused',
    },
    {
      kind: 'sign-in-check',
      inputs: { 'new-device': 'yes', 'usual-region': 'yes' },
      outcome: 'code-asked',
    },
    {
      kind: 'review-check',
      inputs: { 'words-in-review': '42', 'flagged-words': '1' },
      outcome: 'shown-later',
    },
  ]
  return decisions[index % decisions.length] ?? {}
}
