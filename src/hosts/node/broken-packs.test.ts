import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packFrom } from '../../policy/own-pack.ts'
import { type WordFiles, type Words, wordAt, wordFaults } from '../../policy/own-words.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = Record<string, Json>
interface Place {
  keys: readonly string[]
  /** As a fault says it, such as `purposes[3].categories[0]`. */
  path: string
  /** What stands there. */
  value: Json
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Json
const example = read('packs/quillmoor/pack.json')

function places(value: Json, keys: readonly string[] = [], path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = Array.isArray(value) ? `[${key}]` : path && `.${key}`
    const place = { keys: [...keys, key], path: path + (name || key), value: inner as Json }
    return [place, ...places(inner as Json, place.keys, place.path)]
  })
}

/** One place of each form: what holds for a purpose's clause holds for the clause of the next. */
const formOf = ({ path }: Place) =>
  path.replaceAll(/\[\d+\]/g, '[]').replace(/^cites\..*/, 'cites.*')
const forms = places(example).filter(
  (place, at, all) => all.findIndex((other) => formOf(other) === formOf(place)) === at,
)

function changed(
  whole: Json,
  { keys }: Place,
  change: (holder: Holder, key: string) => void,
): Json {
  const copy = structuredClone(whole)
  const holder = keys.slice(0, -1).reduce<Json>((at, key) => (at as Holder)[key] as Json, copy)
  change(holder as Holder, keys.at(-1) as string)
  return copy
}

/** What the check says of a pack with this place broken. */
function told(place: Place, change: (holder: Holder, key: string) => void): string[] {
  const checked = packFrom(changed(example, place, change))
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`)
}
const untold = (of: readonly Place[], isTold: (place: Place) => boolean) =>
  of.filter((place) => !isTold(place)).map(formOf)

it('a value of another type is a fault at its place, wherever in pack.json it stands', () => {
  const isTold = (place: Place) =>
    told(place, (holder, key) => {
      holder[key] = typeof holder[key] === 'object' ? 7 : { no: true }
    }).some((line) => line.startsWith(place.path))
  expect(untold(forms, isTold)).toEqual([])
})

it('a field that is missing or unknown is named, unless a pack may do without it', () => {
  const fields = forms.filter(({ keys }) => Number.isNaN(Number(keys.at(-1))))
  const isTold = (place: Place) =>
    told(place, (holder, key) => delete holder[key]).some((line) => line.startsWith(place.path))
  expect(untold(fields, isTold)).toEqual([
    'brand.accent',
    'languages',
    'without',
    'cites.*',
    'clauses[].parent',
    'regions[].answerDeadline.extension',
    'regions[].acknowledgement',
    'purposes[].regionFeature',
    'purposes[].shownToOthers',
    'purposes[].campaign',
    'purposes[].notice',
    'purposes[].permission',
    'categories[].lawHold',
    'categories[].removable',
    'categories[].pausable',
    'categories[].alsoWith',
    'partners[].authorisations',
    'partners[].deIdentified',
    'deadlines[].own',
    'notices.kinds[].locked',
    'desk.kinds[].selfService',
    'desk.kinds[].asks',
    'addressForms[].fields[].pattern',
  ])
  const objects = forms.filter(
    ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  const isUnknown = (place: Place) =>
    told(place, (holder, key) => {
      ;(holder[key] as Holder).nowhere = 'red'
    }).some((line) => line.startsWith(place.path) && line.includes('nowhere'))
  expect(untold(objects, isUnknown)).toEqual([])
})

it('a text that leads nowhere is a fault at its place, unless it is a name', () => {
  const texts = forms.filter(({ value }) => typeof value === 'string')
  const isTold = (place: Place) =>
    told(place, (holder, key) => {
      holder[key] = 'nowhere'
    }).some((line) => line.startsWith(place.path))
  const names =
    /^id$|\.(id|name|source|contact|service|partner|reasonCode|locked)$|(controllers|fields|functions|channels|Grounds|Reasons)\[\]$/
  expect(untold(texts, isTold).filter((form) => !names.test(form))).toEqual([])
  const clauses = forms.filter(({ path }) => path.startsWith('cites.'))
  const uncited = (place: Place) => told(place, (holder, key) => delete holder[key])
  for (const line of clauses.flatMap(uncited)) expect(line).toMatch(/^cites/)
})

const filesIn = (root: string) =>
  Object.fromEntries(
    globSync('**/*.json', { cwd: root }).map((file) => [
      file.replace('.json', ''),
      read(join(root, file)) as Words,
    ]),
  )

it.each(['en', 'ja', 'ar'])(
  'words that are gone, empty, misspelt or no words are named, %s',
  (id) => {
    const checked = packFrom(example)
    if (!checked.ok) throw new Error('The example has faults.')
    const app = filesIn(`src/i18n/locales/${id}`)
    const own: WordFiles = filesIn(`packs/quillmoor/words/${id}`)
    const ways: Record<string, (holder: Holder, key: string) => void> = {
      gone: (holder, key) => delete holder[key],
      empty(holder, key) {
        holder[key] = ' '
      },
      misspelt(holder, key) {
        holder[`${key}x`] = holder[key] as Json
        delete holder[key]
      },
      'no words'(holder, key) {
        holder[key] = null
      },
    }
    const untoldOf = ([file, words]: [string, Words]) =>
      places(words as Json).flatMap((place) =>
        Object.entries(ways).flatMap(([way, change]) => {
          const broken = { ...own, [file]: changed(words as Json, place, change) as Words }
          const at = `words/${id}/${file}.json: ${place.path}`
          const faults = wordFaults(checked.pack, id, app, broken)
          return faults.some(({ path }) => path.startsWith(at))
            ? []
            : [`${way} ${file} ${place.path}`]
        }),
      )
    // What the company doesn't name itself the app does, in words that name nobody.
    const isLeftToTheApp = (line: string) => {
      const [way, file = '', path = ''] = line.split(' ')
      return way === 'gone' && file !== 'menu' && wordAt(app[file], path) !== undefined
    }
    expect(
      Object.entries(own)
        .flatMap(untoldOf)
        .filter((line) => !isLeftToTheApp(line)),
    ).toEqual([])
  },
)
