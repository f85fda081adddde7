import { globSync, readFileSync } from 'node:fs'
import { languages as offered } from '../src/i18n/languages.ts'
import { unnamed } from './words-named.ts'

/* Coverage per language, and English keys that no source names. */
const folder = 'src/i18n/locales'

function flatten(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}
const read = (path: string) => flatten(JSON.parse(readFileSync(path, 'utf8')) as object)
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

const english = globSync(`${folder}/en/**/*.json`).map((path) => ({
  namespace: path.slice(`${folder}/en/`.length, -'.json'.length),
  words: read(path),
}))
const languages = globSync(`${folder}/*`).map((path) => path.slice(folder.length + 1))
const baseKeys = (words: [string, string][]) => new Set(words.map(([key]) => withoutPlural(key)))

let incomplete = 0
for (const language of languages.toSorted()) {
  let total = 0
  let there = 0
  for (const { namespace, words } of english) {
    const path = `${folder}/${language}/${namespace}.json`
    const theirs = baseKeys(globSync(path).flatMap(read))
    const wanted = baseKeys(words)
    total += wanted.size
    there += [...wanted].filter((key) => theirs.has(key)).length
  }
  // A language is offered when it is whole; until then its folder grows beside the others.
  const isOffered = language in offered
  if (isOffered && there < total) incomplete += 1
  console.log(
    `${language.padEnd(8)} ${there} of ${total} (${((100 * there) / total).toFixed(1)} %)${isOffered ? '' : ', not offered yet'}`,
  )
}

const sources = globSync('{src,.ci}/**/*.{ts,tsx}', {
  exclude: (name) => /\.test\./.test(String(name)),
}).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
// Menu names are looked up by the slugs of the policy pack, and a copy's own words by their type.
const unused = unnamed(
  sources,
  english
    .filter(({ namespace }) => namespace !== 'menu' && namespace !== 'export')
    .map(({ namespace, words }) => ({ namespace, keys: words.map(([key]) => key) })),
)
for (const key of unused) console.log(`not used: ${key}`)
console.log(
  `${languages.length} languages, ${incomplete} incomplete, ${unused.length} keys not used`,
)
process.exit(incomplete + unused.length === 0 ? 0 : 1)
