import { pathOfPurpose } from './lookup.ts'
import type { PolicyPack } from './schema.ts'

export interface Control {
  /** Menu path of the screen that carries the clause out. */
  path: string
  /** Purposes with a switch or an explanation there. */
  purposes: readonly string[]
}

/** The screens that carry a clause out; a clause with none of its own has those of the one above. */
export function controlsOf(pack: PolicyPack, clause: string): readonly Control[] {
  const reachable = pack.menu.filter(({ built, path }) => built && !path.includes(':'))
  const screens = reachable
    .filter((entry) => entry.clause.includes(clause) && entry.path !== 'sign-in')
    .map(({ path }) => path)
  const purposes = pack.purposes.filter((purpose) => purpose.clause === clause)
  const paths = new Set([...screens, ...purposes.map(pathOfPurpose)])
  const controls = [...paths]
    .filter((path) => reachable.some((entry) => entry.path === path))
    .map((path) => ({
      path,
      purposes: purposes.filter((purpose) => pathOfPurpose(purpose) === path).map(({ id }) => id),
    }))
  const parent = pack.clauses.find(({ id }) => id === clause)?.parent
  return controls.length > 0 || !parent ? controls : controlsOf(pack, parent)
}
