/** The shop's goods in the demo: made by rule from word lists, the same on every host. */
export interface Item {
  id: string
  title: string
  category: string
  shopId: string
  /** Two items that share a style are similar. */
  style: string
  /** Minor units of the region's currency. */
  price: number
  /** 0 to 1. */
  popularity: number
}

export interface Shop {
  id: string
  name: string
}

const goods: Readonly<Record<string, readonly string[]>> = {
  tea: ['Oolong tin', 'Jasmine pearls', 'Clay teapot', 'Bamboo whisk'],
  ceramics: ['Celadon bowl', 'Rice-grain cup', 'Glazed vase', 'Stoneware plate'],
  running: ['Trail shoes', 'Wind vest', 'Soft flask', 'Reflective belt'],
  audio: ['Open-ear headphones', 'Desk speaker', 'Vinyl cloth', 'Travel charger'],
  books: ['Field guide', 'Woodcut prints', 'Pocket atlas', 'Recipe notebook'],
  kitchen: ['Carbon wok', 'Steamer basket', 'Cleaver', 'Spice tins'],
  plants: ['Fern in pot', 'Seed set', 'Brass mister', 'Hanging planter'],
  toys: ['Wooden train', 'Kite', 'Puzzle box', 'Building stones'],
  outdoor: ['Two-person tent', 'Folding stool', 'Camp lamp', 'Rain cover'],
  beauty: ['Rice-bran soap', 'Hair comb', 'Hand balm', 'Silk pouch'],
  stationery: ['Fountain pen', 'Grid pad', 'Ink bottle', 'Brass ruler'],
  pets: ['Cat tunnel', 'Chew rope', 'Travel bowl', 'Wool bed'],
}
const styles = ['Classic', 'Small', 'Everyday'] as const

export const shops: readonly Shop[] = [
  'Green Hill',
  'North Lane',
  'Lantern House',
  'Paper Boat',
  'River Stone',
  'Morning Market',
].map((name) => ({ id: `shop-${name.toLowerCase().replace(' ', '-')}`, name }))

/** A fixed spread of values between 0 and 1, so that nothing here depends on chance. */
const spread = (index: number) => ((index * 7919) % 1009) / 1009

/** Another such spread, so that what is popular is neither the dearest nor from one shop. */
const mixed = (index: number) => ((index * index * 107 + index * 97) % 1009) / 1009

export const catalogue: readonly Item[] = Object.entries(goods)
  .flatMap(([category, titles]) =>
    titles.flatMap((title) => styles.map((style) => ({ category, title, style }))),
  )
  .map(({ category, title, style }, index) => ({
    id: `item-${String(index + 1).padStart(3, '0')}`,
    title: `${title}, ${style.toLowerCase()}`,
    category,
    shopId: shops[Math.floor(spread(index + 3) * shops.length)]?.id ?? 'shop-green-hill',
    style: `${category}:${title}`,
    price: 500 + Math.floor(spread(index + 11) * 190) * 50,
    popularity: mixed(index + 1),
  }))

const items = new Map(catalogue.map((item) => [item.id, item]))
const shopsById = new Map(shops.map((shop) => [shop.id, shop]))

export const categoryIds: readonly string[] = Object.keys(goods)

export function findItem(id: string): Item | undefined {
  return items.get(id)
}

export function findShop(id: string): Shop | undefined {
  return shopsById.get(id)
}

/** Letters that make a mistyped or made-up code recognisable as one. */
function checkLetters(number: string): string {
  const seed = [...number].reduce((sum, digit) => (sum * 131 + digit.charCodeAt(0)) % 456_976, 77)
  return [17_576, 676, 26, 1]
    .map((step) => String.fromCharCode(65 + (Math.floor(seed / step) % 26)))
    .join('')
}

/** The code that stands for an item when people share it (II(5).3). */
export function sharingCodeOf(itemId: string): string {
  const number = itemId.slice(-3)
  return `￥T${number}${checkLetters(number)}￥`
}

export function itemOfSharingCode(code: string): Item | undefined {
  const item = findItem(`item-${code.slice(2, 5)}`)
  return item && sharingCodeOf(item.id) === code ? item : undefined
}

export function isShop(id: string): boolean {
  return shopsById.has(id)
}

export function isCategory(id: string): boolean {
  return Object.hasOwn(goods, id)
}
