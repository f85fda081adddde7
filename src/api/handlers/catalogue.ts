import { findShop } from '../../engine/catalogue.ts'
import { searchCatalogue as search } from '../../engine/registration.ts'
import type { Handler } from '../call.ts'

export const searchCatalogue: Handler<'searchCatalogue'> = async ({ query }) => {
  const found = search(query.words)
  const from = query.cursor ? found.findIndex(({ id }) => id === query.cursor) + 1 : 0
  const page = found.slice(from, from + query.limit)
  const more = from + query.limit < found.length
  return {
    result: {
      items: page.map(({ id, title, shopId, category, price }) => ({
        id,
        title,
        shop: findShop(shopId)?.name ?? shopId,
        category,
        price,
      })),
      total: found.length,
      next: more ? (page.at(-1)?.id ?? null) : null,
    },
  }
}
