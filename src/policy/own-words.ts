import type { Fault } from './check.ts'
import { clauseKey } from './history.ts'
import { folderOf } from './lookup.ts'
import type { PolicyPack } from './schema.ts'

export type Words = { readonly [key: string]: string | Words }
/** The words of one language by file, such as `policy` or `account/settings`. */
export type WordFiles = Readonly<Record<string, Words>>

const reader = 'account/settings/privacy/privacy-policy'
const partners = 'account/settings/privacy/partners-and-sdks'
const desk = 'account/customer-service'
const leaving = 'account/settings/account-and-security/delete-account'

/** Groups that are all the pack's own: the app's words for them are another company's. */
const whole: Readonly<Record<string, readonly string[]>> = {
  policy: ['partner'],
  [reader]: ['clause', 'before', 'effect'],
  [partners]: ['place', 'placeText', 'sdk'],
  glossary: ['platform', 'service-provider', 'affiliates', 'payment-company'],
}

const isGroup = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The app's words with a pack's own laid over them. */
export function withOwn(file: string, words: Words, own: Words): Words {
  const merged: Record<string, string | Words> = { ...words }
  for (const group of whole[file] ?? []) delete merged[group]
  return over(merged, own)
}

function over(words: Words, own: Words): Words {
  const merged: Record<string, string | Words> = { ...words }
  for (const [key, value] of Object.entries(own)) {
    const before = merged[key]
    merged[key] = isGroup(value) && isGroup(before) ? over(before, value) : value
  }
  return merged
}

/** A clause that defines one term is shown by that term's words. */
const isRead =
  ({ glossary }: PolicyPack) =>
  ({ id, kind, parent }: PolicyPack['clauses'][number]) =>
    kind !== 'definition' || !parent || !glossary.some(({ clause }) => clause === id)

/** Each thing of a pack that a screen shows by name, as file and key. */
function neededWords(pack: PolicyPack): [string, string][] {
  const policy = (group: string, ids: readonly string[]) =>
    ids.map((id): [string, string] => ['policy', `${group}.${id}`])
  const purposes = pack.purposes.map(({ id }) => id.replace('.', '-'))
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  return [
    ...policy('purpose', purposes),
    ...policy('purposeText', purposes),
    ...policy('category', ids(pack.categories)),
    ...policy('permission', ids(pack.permissions)),
    ...policy('partner', ids(pack.partners)),
    ...policy('region', ids(pack.regions)),
    ...pack.clauses.filter(isRead(pack)).flatMap(({ id }): [string, string][] => [
      [reader, `clause.${clauseKey(id)}.title`],
      [reader, `clause.${clauseKey(id)}.summary`],
    ]),
    ...pack.versions.flatMap(({ version, changes }) =>
      changes.flatMap(({ clause, change }): [string, string][] => [
        [reader, `effect.${version}.${clauseKey(clause)}`],
        ...(change === 'reworded'
          ? [[reader, `before.${version}.${clauseKey(clause)}`] as [string, string]]
          : []),
      ]),
    ),
    ...ids(pack.places).flatMap((id): [string, string][] => [
      [partners, `place.${id}`],
      [partners, `placeText.${id}`],
    ]),
    ...ids(pack.sdks).map((id): [string, string] => [partners, `sdk.${id}`]),
    ...ids(pack.exemptions).map((id): [string, string] => [partners, `exemption.${id}`]),
    ...ids(pack.desk.kinds).map((id): [string, string] => [desk, `kind.${id}`]),
    ...ids(pack.desk.deletionGrounds).map((id): [string, string] => [desk, `groundOf.${id}`]),
    ...pack.desk.refusalGrounds.map((id): [string, string] => [desk, `refusal.${id}`]),
    ...pack.desk.extensionReasons.map((id): [string, string] => [desk, `reasonMore.${id}`]),
    ...pack.categories.flatMap(({ lawHold }): [string, string][] =>
      lawHold ? [[leaving, `law.${lawHold.reasonCode}`]] : [],
    ),
    ...ids(pack.glossary).flatMap((id): [string, string][] => [
      ['glossary', `${id}.term`],
      ['glossary', `${id}.text`],
    ]),
  ]
}

export function wordAt(words: Words | undefined, key: string): string | undefined {
  let at: string | Words | undefined = words
  for (const part of key.split('.')) at = isGroup(at) ? at[part] : undefined
  return typeof at === 'string' ? at : undefined
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name)

/** Words of a pack that are missing, or lack a figure or name that the app puts into them. */
export function wordFaults(
  pack: PolicyPack,
  language: string,
  app: WordFiles,
  own: WordFiles,
): Fault[] {
  const at = (file: string, key: string) => `words/${language}/${file}.json: ${key}`
  const strays = Object.keys(own)
    .filter((file) => !app[file])
    .map((file) => ({
      path: `words/${language}/${file}.json`,
      message: 'the app has no file of words of that name',
    }))
  const misshapen = Object.entries(own).flatMap(([file, words]) =>
    shapeFaults(app[file] ?? {}, words).map(({ path, message }) => ({
      path: path ? at(file, path) : `words/${language}/${file}.json`,
      message,
    })),
  )
  if (misshapen.length > 0) return [...strays, ...misshapen]
  const all = new Map(
    Object.entries(app).map(([file, words]) => [file, withOwn(file, words, own[file] ?? {})]),
  )
  const needed = neededWords(pack)
  const missing = needed
    .filter(([file, key]) => !wordAt(all.get(file), key))
    .map(([file, key]) => ({ path: at(file, key), message: 'there are no words for it' }))
  const unnamed = pack.menu
    .filter(({ built }) => built)
    .map(({ slug }) => folderOf(slug))
    .filter((key) => !wordAt(own.menu, key))
    .map((key) => ({
      path: at('menu', key),
      message: `has no name: add what the company calls “${wordAt(app.menu, key)}”`,
    }))
  const lost = Object.entries(own).flatMap(([file, words]) =>
    flat(words).flatMap(([key, text]) => {
      const wanted = placeholders(wordAt(app[file], key) ?? '')
      const there = placeholders(text)
      const without = wanted.filter((name) => !there.includes(name))
      const unfilled = there.filter((name) => !wanted.includes(name))
      return [
        ...without.map((name) => `{{${name}}} is missing`),
        ...unfilled.map((name) => `nothing fills {{${name}}}: people would read it as it stands`),
      ].map((message) => ({ path: at(file, key), message }))
    }),
  )
  const wanted = new Set(needed.map(([file, key]) => `${file}: ${key}`))
  const groups = new Set(needed.map(([file, key]) => `${file}: ${key.split('.')[0]}`))
  const unread = Object.entries(own).flatMap(([file, words]) =>
    flat(words)
      .filter(([key]) => app[file] && !wordAt(app[file], key) && !wanted.has(`${file}: ${key}`))
      .filter(([key]) => {
        const [group = ''] = key.split('.')
        // A group of another file may hold words for what only the pack has.
        return file === 'menu' || !isGroup(app[file]?.[group]) || groups.has(`${file}: ${group}`)
      })
      .map(([key]) => ({ path: at(file, key), message: 'nothing of that name is read' })),
  )
  return [...strays, ...unread, ...unnamed, ...missing, ...lost]
}

/** Where something else stands than the words that the app would show there. */
function shapeFaults(app: string | Words | undefined, own: unknown, path = ''): Fault[] {
  if (isGroup(own) && typeof app !== 'string') {
    return Object.entries(own).flatMap(([key, value]) =>
      shapeFaults(app?.[key], value, path ? `${path}.${key}` : key),
    )
  }
  if (path === '' || isGroup(app)) return [{ path, message: 'should hold an object' }]
  if (typeof own !== 'string') return [{ path, message: 'should be words' }]
  return own.trim() ? [] : [{ path, message: 'is empty' }]
}

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    isGroup(value) ? flat(value, `${prefix}${key}.`) : [[prefix + key, value]],
  )
}
