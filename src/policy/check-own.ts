import type { Fault } from './check.ts'
import { contrast } from './contrast.ts'
import { goneWith, leftOutFaults } from './left-out.ts'
import { clauseFor } from './lookup.ts'
import { citedClauses, neededCategories, neededDeadlines, neededPurposes } from './reliance.ts'
import type { PolicyPack } from './schema.ts'

/** What holds for every pack, and is easily missed by who makes one of their own. */
export function ownFaults(pack: PolicyPack): Fault[] {
  return [
    ...leftOutFaults(pack),
    ...missing(pack, 'purposes', besides(neededPurposes, goneWith(pack, 'purposes'))),
    ...missing(pack, 'categories', besides(neededCategories, goneWith(pack, 'categories'))),
    ...missing(pack, 'deadlines', neededDeadlines),
    ...missing(pack, 'regions', ['OTHER']),
    ...missing(pack, 'holidays', ['OTHER']),
    ...citeFaults(pack),
    ...accentFaults(pack),
    ...languageFaults(pack),
  ]
}

const besides = (ids: readonly string[], gone: readonly string[]) =>
  ids.filter((id) => !gone.includes(id))

function missing(
  pack: PolicyPack,
  list: 'purposes' | 'categories' | 'deadlines' | 'regions' | 'holidays',
  ids: readonly string[],
): Fault[] {
  const known = new Set<string>(pack[list].map(({ id }) => id))
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ path: list, message: `${id} is missing: a function of the app goes by it` }))
}

function citeFaults(pack: PolicyPack): Fault[] {
  const own = new Set(pack.clauses.map(({ id }) => id))
  const strays = Object.entries(pack.cites ?? {}).flatMap(([id, clause]) => {
    if (own.has(id)) {
      const message = `${id} is a clause of the pack itself: give that clause another id`
      return [{ path: `cites.${id}`, message }]
    }
    return own.has(clause) ? [] : [{ path: `cites.${id}`, message: `there is no clause ${clause}` }]
  })
  const open = citedClauses
    .filter((id) => !own.has(clauseFor(pack, id)))
    .map((id) => ({
      path: 'cites',
      message: `the app cites clause ${id}: say which clause of the pack that is`,
    }))
  return [...strays, ...open]
}

/** The grounds an accent stands on, and the text that stands on it; see the tokens of the design. */
const neighbours = { light: '#ffffff', dark: '#181e1c' } as const
const least = 7

function accentFaults({ brand }: PolicyPack): Fault[] {
  return Object.entries(brand.accent ?? {}).flatMap(([theme, colour]) => {
    const found = contrast(colour, neighbours[theme as keyof typeof neighbours])
    if (found >= least) return []
    const message = `${colour} has a contrast of ${found.toFixed(1)} : 1; text needs ${least} : 1`
    return [{ path: `brand.accent.${theme}`, message }]
  })
}

function languageFaults({ languages }: PolicyPack): Fault[] {
  if (!languages || languages.includes('en')) return []
  return [{ path: 'languages', message: 'en is missing: the app falls back on it' }]
}
