import { directionOf } from '../../i18n/languages.ts'
import { zoneName } from '../../i18n/zone-name.ts'
import { type ExportWords, fill } from './words.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const style =
  ':root{color-scheme:light dark}body{font:16px/1.55 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{padding:.5rem .8rem .5rem 0;text-align:start;vertical-align:top;border-block-end:1px solid #8886}dt{font-weight:600}dd{margin:0 0 .6rem}th,time{overflow-wrap:normal}.records td:first-child{min-inline-size:6rem}.records td:last-child{inline-size:100%}td dl{display:grid;grid-template-columns:minmax(6rem,13rem) minmax(7rem,1fr);gap:.1rem 1rem;margin:0}td dd{margin:0}td dd dl{display:block}td ul{margin:0;padding-inline-start:1.1rem}@media(max-width:40rem){body{margin:1rem auto}thead{position:absolute;clip-path:inset(50%)}tr,td{display:block}tr{padding:.7rem 0;border-block-end:1px solid #8886}td{padding:.1rem 0;border:0}td[data-of]::before{content:attr(data-of) ": "}.records td:first-child{font-weight:700}td dl{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}td dt{font-weight:400;opacity:.8}}'

/** The top of every page. Its own policy forbids scripts and the network: it only shows what is in it. */
export function htmlHead(title: string, language: string): string {
  return [
    `<!doctype html><html lang="${escapeHtml(language)}" dir="${directionOf(language)}"><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`,
    `<style>${style}</style><main><h1>${escapeHtml(title)}</h1>\n`,
  ].join('')
}

export interface IndexedFile {
  name: string
  category: string
  format: 'json' | 'csv' | 'html'
  records: number
}

export interface IndexFacts {
  language: string
  words: ExportWords
  reference: string
  made: string
  from?: string | undefined
  to?: string | undefined
  timeZone: string
  files: readonly IndexedFile[]
}

/** The page to open first: what each file is, in the person's language. */
export function indexPage(facts: IndexFacts): string {
  const { language, words, reference, files, from, to } = facts
  const made = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: facts.timeZone,
  }).format(new Date(facts.made))
  const period =
    from || to
      ? fill(words.period, { from: from ?? words.beginning, to: to ?? words.end })
      : words.everything
  const about = [
    [words.reference, reference],
    [words.made, `${made} (${zoneName(language, facts.timeZone)})`],
    [words.periodName, period],
  ].map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
  const head = [words.file, words.what, words.records]
    .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
    .join('')
  const rows = files.map((file) => rowOf(file, facts)).join('\n')
  const notes = [words.offline, words.csvNote, words.keepSafe]
    .map((note) => `<li>${escapeHtml(note)}</li>`)
    .join('')
  return `${htmlHead(words.title, language)}<p>${escapeHtml(words.intro)}</p><dl>${about.join('')}</dl><table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table><ul>${notes}</ul></main></html>\n`
}

function rowOf({ name, category, format, records }: IndexedFile, facts: IndexFacts): string {
  const about: Readonly<Record<string, string>> = facts.words.about
  const what = `${about[category] ?? category} ${facts.words.format[format]}`
  const count = new Intl.NumberFormat(facts.language).format(records)
  return `<tr><td><a href="${encodeURI(name)}">${escapeHtml(name)}</a></td><td>${escapeHtml(what)}</td><td data-of="${escapeHtml(facts.words.records)}">${count}</td></tr>`
}
