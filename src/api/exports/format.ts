import Papa from 'papaparse'
import type { ExportFormat } from '../../engine/events.ts'
import type { BulkRecord } from '../../stores/port.ts'
import { htmlHead } from './html.ts'
import { type Reading, readableFields, timeTag, zoneNote } from './readable.ts'

/** What a file needs to know besides its rows. */
export interface FileFacts {
  title: string
  language: string
  /** Names of the table's columns after `id` and `at`; what fits into none goes into `more`. */
  columns: readonly string[]
  reading: Reading
}

/** One page of rows as a piece of a file; the first piece opens the file, `closing` ends it. */
export const formats: Record<
  ExportFormat,
  {
    extension: string
    page: (rows: readonly BulkRecord[], first: boolean, facts: FileFacts) => string
    closing: string
  }
> = {
  json: {
    extension: 'json',
    page: (rows, first) =>
      (first ? '[\n' : rows.length > 0 ? ',\n' : '') + rows.map(toJson).join(',\n'),
    closing: '\n]\n',
  },
  csv: {
    extension: 'csv',
    page: (rows, first, { columns }) =>
      (first ? `${['id', 'at', ...columns, 'more'].join(',')}\r\n` : '') +
      (rows.length > 0 ? `${toCsv(rows, columns)}\r\n` : ''),
    closing: '',
  },
  html: {
    extension: 'html',
    page: (rows, first, { title, language, reading }) =>
      (first
        ? `${htmlHead(title, language)}${zoneNote(reading)}<table class="records"><tbody>\n`
        : '') + rows.map((row) => toTableRow(row, reading)).join('\n'),
    closing: '\n</tbody></table></main></html>\n',
  },
}

/** Every name that the first page of a category uses, so that cells stay under their own heading. */
export function columnsOf(rows: readonly BulkRecord[]): string[] {
  return [...new Set(rows.flatMap(({ data }) => Object.keys(data)))]
}

const toJson = ({ id, at, data }: BulkRecord) => JSON.stringify({ id, at, ...data })

/** Cells that a spreadsheet would run as a formula get a leading apostrophe. */
function toCsv(rows: readonly BulkRecord[], columns: readonly string[]): string {
  return Papa.unparse(
    rows.map(({ id, at, data }) => {
      const rest = Object.entries(data).filter(([name]) => !columns.includes(name))
      const more = rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : ''
      return [id, at, ...columns.map((name) => toCell(data[name])), more]
    }),
    { escapeFormulae: true, header: false },
  )
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const toTableRow = ({ at, data }: BulkRecord, reading: Reading) =>
  `<tr><td>${timeTag(at, reading)}</td><td>${readableFields(data, reading)}</td></tr>`
