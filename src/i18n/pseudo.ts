import { languages } from './languages.ts'

type Words = { [key: string]: string | Words }

const every = import.meta.glob<{ default: Words }>('./locales/*/**/*.json')

const accents = {
  from: 'aceinorsuyACEINORSUY',
  to: 'áçéîñöřšüýÀÇÉÎÑÖŘŠÜÝ',
}

/** What is filled in, and the marks of glossary terms, stay as they are. */
const kept = /(\{\{.*?\}\}|\[\[.*?\||\]\])/

/** Longer by 40 %, bracketed, with accents: what is cut off, joined from parts or not in a file is seen. */
export function pseudo(text: string): string {
  const strange = text
    .split(kept)
    .map((part, at) =>
      at % 2
        ? part
        : part.replace(/[a-z]/gi, (letter) => accents.to[accents.from.indexOf(letter)] ?? letter),
    )
    .join('')
  const more = Math.ceil(text.replaceAll(new RegExp(kept, 'g'), '').length * 0.4)
  const words = Array.from({ length: Math.ceil(more / 5) }, () => 'ẽẽẽẽ').join(' ')
  return text.trim() ? `[${strange} ${words.slice(0, more)}]` : text
}

const changed = (words: Words, change: (text: string, path: string) => string, at = ''): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? change(value, `${at}${key}`)
        : changed(value, change, `${at}${key}.`),
    ]),
  )

function textAt(words: Words | undefined, path: string): string {
  const found = path
    .split('.')
    .reduce<string | Words | undefined>(
      (inside, key) => (typeof inside === 'object' ? inside[key] : undefined),
      words,
    )
  return typeof found === 'string' ? found : ''
}

/** Of every word the longest in any language. */
async function longest(namespace: string, words: Words): Promise<Words> {
  const others = await Promise.all(
    Object.keys(languages).map(async (language) =>
      every[`./locales/${language}/${namespace}.json`]?.(),
    ),
  )
  return changed(words, (text, path) =>
    others
      .map((other) => textAt(other?.default, path))
      .reduce((long, other) => (other.length > long.length ? other : long), text),
  )
}

/** Where a test asks for it, other words than those in the files; made as they are loaded. */
export async function instead(namespace: string, words: object): Promise<object> {
  switch (localStorage.getItem('pseudo')) {
    case 'pseudo':
      return changed(words as Words, pseudo)
    case 'longest':
      return longest(namespace, words as Words)
    default:
      return words
  }
}
