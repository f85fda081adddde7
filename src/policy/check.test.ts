import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPack } from './check.ts'
import { pack } from './pack.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const copy = () => structuredClone(pack) as unknown as { [list: string]: { [key: string]: Json }[] }
const faultPaths = (input: unknown) => {
  const checked = checkPack(input)
  return checked.ok ? [] : checked.faults.map(({ path }) => path)
}

/** Every place in the pack that holds the id of something else. */
const references = [
  ...pack.menu.flatMap((entry, i) => entry.clause.map((_, j) => `menu[${i}].clause[${j}]`)),
  ...pack.purposes.map((_, i) => `purposes[${i}].clause`),
  ...pack.purposes.flatMap((p, i) => p.categories.map((_, j) => `purposes[${i}].categories[${j}]`)),
  ...pack.categories.map((_, i) => `categories[${i}].clause`),
  ...pack.permissions.map((_, i) => `permissions[${i}].clause`),
  ...pack.partners.flatMap((p, i) => p.purposes.map((_, j) => `partners[${i}].purposes[${j}]`)),
  ...pack.partners.flatMap((p, i) => p.categories.map((_, j) => `partners[${i}].categories[${j}]`)),
  ...pack.deadlines.map((_, i) => `deadlines[${i}].clause`),
  ...pack.partners.flatMap((p, i) => p.places.map((_, j) => `partners[${i}].places[${j}]`)),
  ...pack.sdks.flatMap((_, i) => [`sdks[${i}].partner`, `sdks[${i}].clause`]),
  ...pack.places.map((_, i) => `places[${i}].clause`),
  ...pack.exemptions.map((_, i) => `exemptions[${i}].clause`),
  ...pack.glossary.map((_, i) => `glossary[${i}].clause`),
  ...pack.versions.flatMap((v, i) =>
    v.changes.map((_, j) => `versions[${i}].changes[${j}].clause`),
  ),
]

function put(target: unknown, path: string, value: Json): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop() as string
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], target)
  ;(holder as Record<string, unknown>)[last] = value
}

describe('the default pack', () => {
  it('is whole', () => {
    expect(faultPaths(pack)).toEqual([])
  })

  it('names every menu row of the requirements once', () => {
    const rows = pack.menu.map(({ id }) => id).filter((id) => /^M\d/.test(id))
    expect(rows.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 20 }, (_, index) => `M${index + 1}`),
    )
  })

  it('asks consent for every additional purpose and for no basic one', () => {
    for (const purpose of pack.purposes) {
      expect([purpose.id, purpose.legalBasis === 'consent']).toEqual([
        purpose.id,
        purpose.kind === 'additional',
      ])
    }
  })
})

describe('a broken pack', () => {
  it('is refused at the path of any reference that leads nowhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...references), (path) => {
        const broken = copy()
        put(broken, path, 'nowhere')
        expect(faultPaths(broken)).toEqual([path])
      }),
    )
  })

  it('is refused when an id is there twice', () => {
    const broken = copy()
    broken.deadlines?.push({ ...(broken.deadlines[0] as { [key: string]: Json }) })
    expect(faultPaths(broken)).toEqual([`deadlines[${pack.deadlines.length}].id`])
  })

  it('is refused when a menu path is not its parent and its own name', () => {
    const broken = copy()
    put(broken, 'menu[1].path', 'elsewhere')
    expect(faultPaths(broken)).toContain('menu[1].path')
  })

  it('is refused when its history runs backwards, ends too early or adds a clause twice', () => {
    const last = pack.versions.length - 1
    const backwards = copy()
    put(backwards, 'versions[1].version', '2020-01-01')
    expect(faultPaths(backwards)).toEqual(['versions[1].version'])
    const early = copy()
    early.versions?.pop()
    expect(faultPaths(early)).toEqual([`versions[${last - 1}].version`])
    const twice = copy()
    put(twice, `versions[${last}].changes[0].change`, 'added')
    put(twice, `versions[${last}].changes[0].clause`, 'IV(2).1')
    expect(faultPaths(twice)).toEqual([`versions[${last}].changes[0].change`])
  })

  it('is refused when a field is unknown, missing or of another type', () => {
    for (const [path, value] of [
      ['purposes[0].colour', 'red'],
      ['regions[0].childAge', 'twelve'],
      ['categories[0].retention.criterion', 6],
    ] as const) {
      const broken = copy()
      put(broken, path, value)
      expect(faultPaths(broken).length).toBeGreaterThan(0)
    }
  })

  it('is refused when a region has no address form, or an example does not fit its pattern', () => {
    const without = copy()
    without.addressForms?.pop()
    expect(faultPaths(without)).toEqual([`regions[${pack.regions.length - 1}].id`])
    const form = pack.addressForms.findIndex(({ region }) => region === 'SG')
    const wrong = copy()
    put(wrong, `addressForms[${form}].fields[2].example`, '12')
    expect(faultPaths(wrong)).toEqual([`addressForms[${form}].fields[2].example`])
  })

  it('never makes the check throw', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(checkPack(input).ok).toBe(false)
      }),
    )
  })
})
