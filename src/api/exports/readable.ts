import { zoneName } from '../../i18n/zone-name.ts'
import { escapeHtml } from './html.ts'
import type { NameOf } from './names.ts'
import { type ExportWords, fill, wordOf } from './words.ts'

/** How values are written for whoever reads a copy. */
export interface Reading {
  words: ExportWords
  nameOf: NameOf
  /** What the time that all times are written in is called. */
  zone: string
  time: Intl.DateTimeFormat
  day: Intl.DateTimeFormat
  number: Intl.NumberFormat
  /** Of amounts, which are kept in minor units. */
  money: Intl.NumberFormat
}

export function readingOf(facts: {
  language: string
  words: ExportWords
  nameOf: NameOf
  timeZone: string
  /** ISO 4217. */
  currency: string
}): Reading {
  const { language, words, nameOf, timeZone, currency } = facts
  return {
    words,
    nameOf,
    zone: zoneName(language, timeZone),
    time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    number: new Intl.NumberFormat(language),
    money: new Intl.NumberFormat(language, { style: 'currency', currency }),
  }
}

const amounts: ReadonlySet<string> = new Set(['amount', 'price', 'priceThen'])
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const date = /^\d{4}-\d{2}-\d{2}$/

/** Said once on each page, since every time on it depends on it. */
export const zoneNote = ({ words, zone }: Reading) =>
  `<p>${escapeHtml(fill(words.zone, { zone }))}</p>`

export const timeTag = (at: string, { time }: Reading) =>
  `<time datetime="${escapeHtml(at)}">${escapeHtml(time.format(new Date(at)))}</time>`

/** A record as labelled fields; what lies inside a field is a list inside the list. */
export function readableFields(data: Readonly<Record<string, unknown>>, reading: Reading): string {
  const rows = Object.entries(data)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => {
      const label = escapeHtml(labelOf(name, reading))
      return `<dt>${label}</dt><dd dir="auto">${shownValue(name, value, reading)}</dd>`
    })
  return `<dl>${rows.join('')}</dl>`
}

/** A field that nobody wrote a word for is called as it is, in separate words. */
function labelOf(name: string, { words }: Reading): string {
  return (
    wordOf(words.field, name) ??
    name
      .replace(/([a-z])(?=[A-Z])/g, '$1 ')
      .replaceAll('-', ' ')
      .toLowerCase()
  )
}

function shownValue(name: string, value: unknown, reading: Reading): string {
  if (Array.isArray(value)) {
    return `<ul>${value.map((one) => `<li>${shownValue(name, one, reading)}</li>`).join('')}</ul>`
  }
  if (typeof value === 'object' && value !== null) {
    return readableFields(value as Record<string, unknown>, reading)
  }
  return escapeHtml(textOf(name, value, reading))
}

function textOf(name: string, value: unknown, reading: Reading): string {
  const { words, nameOf, number, money, time, day } = reading
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') {
    return amounts.has(name) ? money.format(value / 100) : number.format(value)
  }
  const text = String(value)
  if (moment.test(text) && isReal(text, 19)) return time.format(new Date(text))
  if (date.test(text) && isReal(text, 10)) return day.format(new Date(text))
  if (text.startsWith('data:image/')) return words.picture
  return wordOf(words.value, text) ?? nameOf(name, text) ?? text
}

/** A person's own words may look like a time that never was, such as the 30th of February. */
function isReal(text: string, length: number): boolean {
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, length) === text.slice(0, length)
}
