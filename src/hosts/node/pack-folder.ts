import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { languageIdSchema } from '../../policy/brand-schema.ts'
import type { Fault } from '../../policy/check.ts'
import { packFrom } from '../../policy/own-pack.ts'
import { type WordFiles, type Words, wordFaults } from '../../policy/own-words.ts'
import type { PolicyPack } from '../../policy/schema.ts'

export interface OwnPack {
  pack: PolicyPack
  /** Its own words, by language and file. */
  words: Readonly<Record<string, WordFiles>>
}

export type OwnPackCheck = ({ ok: true } & OwnPack) | { ok: false; faults: readonly Fault[] }

const appWords = resolve(import.meta.dirname, '../../i18n/locales')

/**
 * Reads a pack of one's own: `pack.json`, and the words that differ from the app's under
 * `words/<language>/`. Never throws; each fault says in which file and where in it.
 */
export function readPackFolder(folder: string): OwnPackCheck {
  const faults: Fault[] = []
  const file = join(folder, 'pack.json')
  if (!existsSync(file)) return { ok: false, faults: [{ path: file, message: 'is not there' }] }
  const read = (path: string, name: string): unknown => {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as unknown
    } catch (error) {
      faults.push({ path: name, message: `is no JSON: ${(error as Error).message}` })
      return undefined
    }
  }
  const input = read(file, 'pack.json')
  if (input === undefined) return { ok: false, faults }
  const checked = packFrom(input)
  if (!checked.ok) {
    return {
      ok: false,
      faults: checked.faults.map(({ path, message }) => ({
        path: ['pack.json', path].filter(Boolean).join(': '),
        message,
      })),
    }
  }
  const { pack } = checked
  const offered: readonly string[] = pack.languages ?? languageIdSchema.options
  const words = Object.fromEntries(
    offered.map((language) => {
      const at = join(folder, 'words', language)
      const own = filesIn(at, (path, name) => read(path, `words/${language}/${name}.json`) as Words)
      const app = filesIn(join(appWords, language), readApp)
      faults.push(...wordFaults(pack, language, app, own))
      return [language, own]
    }),
  )
  faults.push(...strayLanguages(join(folder, 'words'), offered))
  return faults.length === 0 ? { ok: true, pack, words } : { ok: false, faults }
}

const readApp = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Words

function filesIn(folder: string, read: (path: string, name: string) => Words): WordFiles {
  return Object.fromEntries(
    globSync('**/*.json', { cwd: folder }).map((found) => {
      const name = found.replaceAll('\\', '/').replace(/\.json$/, '')
      const words = read(join(folder, found), name)
      return [name, words === undefined ? {} : words]
    }),
  )
}

function strayLanguages(folder: string, offered: readonly string[]): Fault[] {
  const there = existsSync(folder) ? readdirSync(folder) : []
  return there
    .filter((name) => !offered.includes(name))
    .map((name) => ({ path: `words/${name}`, message: 'is no language that the pack offers' }))
}

/** Faults as lines for a person at a terminal. */
export const linesOf = (faults: readonly Fault[]): string =>
  faults.map(({ path, message }) => `  ${path}: ${message}`).join('\n')
