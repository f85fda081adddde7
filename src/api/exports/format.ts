import Papa from 'papaparse'
import type { ExportFormat } from '../../engine/events.ts'
import type { BulkRecord } from '../../stores/port.ts'

/** One page of rows as a piece of a file; the first piece opens the file, `closing` ends it. */
export const formats: Record<
  ExportFormat,
  {
    extension: string
    page: (rows: readonly BulkRecord[], first: boolean, title: string) => string
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
    page: (rows, first) =>
      (first ? `${['id', 'at', ...Object.keys(rows[0]?.data ?? {})].join(',')}\r\n` : '') +
      (rows.length > 0 ? `${toCsv(rows)}\r\n` : ''),
    closing: '',
  },
  html: {
    extension: 'html',
    page: (rows, first, title) => (first ? htmlHead(title) : '') + rows.map(toTableRow).join('\n'),
    closing: '\n</tbody></table></main></html>\n',
  },
}

const toJson = ({ id, at, data }: BulkRecord) => JSON.stringify({ id, at, ...data })

const words = (data: BulkRecord['data']) =>
  Object.entries(data)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ')

/** Cells that a spreadsheet would run as a formula get a leading apostrophe. */
function toCsv(rows: readonly BulkRecord[]): string {
  return Papa.unparse(
    rows.map(({ id, at, data }) => [id, at, ...Object.values(data).map(toCell)]),
    { escapeFormulae: true, header: false },
  )
}

const toCell = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

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

const toTableRow = ({ at, data }: BulkRecord) =>
  `<tr><td><time>${escapeHtml(at)}</time></td><td dir="auto">${escapeHtml(words(data))}</td></tr>`

const style =
  'body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}td{padding:.4rem .8rem .4rem 0;vertical-align:top;border-block-end:1px solid #ccc}'

function htmlHead(title: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style><main><h1>${escapeHtml(title)}</h1><table><tbody>\n`
}

/** The page to open first; needs no network and runs no script. */
export function indexPage(files: readonly string[], made: string): string {
  const links = files
    .map((file) => `<li><a href="${encodeURI(file)}">${escapeHtml(file)}</a></li>`)
    .join('')
  return `${htmlHead('Your personal information')}</tbody></table><p>Made ${escapeHtml(made)}</p><ul>${links}</ul></main></html>\n`
}
