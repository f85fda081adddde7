import { regionById } from '../policy/lookup.ts'
import type { PolicyPack } from '../policy/schema.ts'
import { catalogue, findShop, type Item } from './catalogue.ts'
import { ageAt } from './time.ts'

/** VII: the age, in whole years, below which a guardian agrees before anything is opened. */
export function ageGate(
  { region, birthDate }: { region: string; birthDate: string },
  { now, policy }: { now: string; policy: PolicyPack },
): { guardianNeeded: boolean; childAge: number } {
  const { childAge, timeZone } = regionById(policy, region)
  return { guardianNeeded: ageAt(birthDate, now, timeZone) < childAge, childAge }
}

/** Items that hold every word, most popular first. Who looks plays no part (II(1).1). */
export function searchCatalogue(words: string): readonly Item[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = ({ title, category, shopId }: Item) =>
    `${title} ${category} ${findShop(shopId)?.name ?? ''}`.toLowerCase()
  return catalogue
    .filter((item) => wanted.every((word) => textOf(item).includes(word)))
    .toSorted((a, b) => b.popularity - a.popularity || a.id.localeCompare(b.id))
}
