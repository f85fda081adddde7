import { type Choice, type Cost, costsOf, never } from './measure.ts'
import type { Run, SurfaceResult } from './results.ts'
import type { Rule } from './rule.ts'

/**
 * Whether something holds for every one; null where nothing was looked at or one could not be
 * measured. What is broken is broken, whatever else is unknown.
 */
export function every<T>(
  items: readonly T[],
  holds: (item: T) => boolean | null | undefined,
): boolean | null {
  const held = items.map((item) => holds(item) ?? null)
  if (held.includes(false)) return false
  return held.length === 0 || held.includes(null) ? null : true
}

/** What a no costs over all choices pressed on a surface: the worst of them, with the most steps of any. */
export function judge(choices: readonly Choice[]): Pick<SurfaceResult, 'measured' | 'costs'> {
  const costly = choices.toSorted((a, b) => costsOf(b).length - costsOf(a).length)
  const [measured = null] = costly
  // A yes that cannot be given leaves nothing to hold the no against.
  if (!measured || choices.some(({ steps }) => steps.accept >= never))
    return { measured: null, costs: null }
  const most = (side: 'accept' | 'refuse') => Math.max(...choices.map(({ steps }) => steps[side]))
  const steps = { accept: most('accept'), refuse: most('refuse') }
  return { measured: { ...measured, steps }, costs: [...new Set<Cost>(choices.flatMap(costsOf))] }
}

/** How many surfaces were measured, and on how many of them a no costs more. */
export function tallySurfaces(surfaces: readonly SurfaceResult[]) {
  const costs = surfaces.flatMap((one) => (one.costs ? [one.costs] : []))
  return {
    measured: costs.length,
    unfair: costs.filter(({ length }) => length > 0).length,
    open: surfaces.length - costs.length,
  }
}

/** How many rules were measured and kept, how many are still open, and how many a person judges, wholly or in part. */
export function tallyRules(rules: readonly Rule[], run: Run) {
  const found = rules.flatMap(({ kept }) => (kept ? [kept(run)] : []))
  const open = found.filter((is) => is === null).length
  return {
    kept: found.filter((is) => is === true).length,
    measured: found.length - open,
    open,
    judged: rules.filter(({ judged }) => judged).length,
  }
}
