import { checkPack, type Fault, type PackCheck } from './check.ts'
import { menuWithout } from './left-out.ts'
import { clauseFor } from './lookup.ts'
import { menu } from './menu.ts'

/**
 * Makes a whole pack of what a `pack.json` holds. The menu is the app's own, since each entry is a
 * screen: what a company calls an entry is in its words, which clause it keeps in `cites`, and what
 * it has no use for in `without`.
 */
export function packFrom(input: unknown): PackCheck {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, faults: [{ path: '', message: 'should hold an object' }] }
  }
  if ('menu' in input) {
    const message = 'is no part of a pack: what entries are called is in words/<language>/menu.json'
    return { ok: false, faults: [{ path: 'menu', message }] }
  }
  const cites = 'cites' in input ? (input.cites as Record<string, string>) : {}
  const without = 'without' in input && Array.isArray(input.without) ? input.without : []
  const entries = menuWithout(menu, without).map((entry) => ({
    ...entry,
    clause: [...new Set(entry.clause.map((id) => clauseFor({ cites }, id)))],
  }))
  const checked = checkPack({ ...input, menu: entries })
  return checked.ok ? checked : { ok: false, faults: inTheFile(checked.faults) }
}

/** The menu is not in the file: what is wrong with a clause that an entry keeps is wrong with `cites`. */
function inTheFile(faults: readonly Fault[]): Fault[] {
  const cited = faults.filter(({ path }) => path.startsWith('menu['))
  const messages = new Set(cited.map(({ message }) => message))
  const asCited = [...messages].map((message) => ({
    path: 'cites',
    message: `${message}, which an entry of the menu keeps: say which clause of the pack that is`,
  }))
  return [...faults.filter((fault) => !cited.includes(fault)), ...asCited]
}
