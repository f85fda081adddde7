import Papa from 'papaparse'
import type { ExportFormat } from '../../engine/events.ts'
import type { BulkRecord } from '../../stores/port.ts'
import { escapeHtml, htmlHead } from './html.ts'

/** What a file needs to know besides its rows. */
export interface FileFacts {
  title: string
  language: string
  /** Names of the table's columns after `id` and `at`; what fits into none goes into `more`. */
  columns: readonly string[]
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
    page: (rows, first, { title, language }) =>
      (first ? `${htmlHead(title, language)}<table><tbody>\n` : '') +
      rows.map(toTableRow).join('\n'),
    closing: '\n</tbody></table></main></html>\n',
  },
}

/** Every name that the first page of a category uses, so that cells stay under their own heading. */
export function columnsOf(rows: readonly BulkRecord[]): string[] {
  return [...new Set(rows.flatMap(({ data }) => Object.keys(data)))]
}

const toJson = ({ id, at, data }: BulkRecord) => JSON.stringify({ id, at, ...data })

const words = (data: BulkRecord['data']) =>
  Object.entries(data)
    .map(([name, value]) => `${name}: ${toCell(value)}`)
    .join('; ')

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

const toTableRow = ({ at, data }: BulkRecord) =>
  `<tr><td><time>${escapeHtml(at)}</time></td><td dir="auto">${escapeHtml(words(data))}</td></tr>`
