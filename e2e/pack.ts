import { readFileSync } from 'node:fs'
import { readPackFolder } from '../src/hosts/node/pack-folder.ts'
import { folderOf } from '../src/policy/lookup.ts'
import { type Words, withOwn, wordAt } from '../src/policy/own-words.ts'
import { pack as standard } from '../src/policy/pack.ts'

/*
 * The policy the flows run under: the default one, or that of the folder in PACK. What a flow
 * calls things by comes from the pack's own words, so that any company's policy passes the same.
 */
const folder = process.env.PACK
const own = folder ? readPackFolder(folder) : undefined
if (own && !own.ok) throw new Error(`${own.faults[0]?.path}: ${own.faults[0]?.message}`)

export const pack = own?.pack ?? standard

/** The English words of a file at a key. */
export function word(file: string, key: string): string {
  const app = JSON.parse(readFileSync(`src/i18n/locales/en/${file}.json`, 'utf8')) as Words
  const found = wordAt(withOwnOf(file, app), key)
  if (found === undefined) throw new Error(`There are no words for ${file}: ${key}.`)
  return found
}

const withOwnOf = (file: string, app: Words) =>
  own ? withOwn(file, app, own.words.en?.[file] ?? {}) : app

/** What each entry on the way from Account to a menu path is called. */
export function way(path: string): string[] {
  const parts = path.split('/').slice(1)
  return parts.map((part) => word('menu', folderOf(part)))
}

export const purpose = (id: string) => word('policy', `purpose.${id}`)

export function deadline(id: string) {
  const found = pack.deadlines.find((one) => one.id === id)
  if (!found) throw new Error(`There is no deadline ${id}.`)
  return found
}
