import type { ExportScope } from '../../engine/events.ts'
import { currencyOf } from '../../engine/feed.ts'
import type { ExportEntry } from '../../engine/slices/exports.ts'
import { regionById } from '../../policy/lookup.ts'
import type { Document, DocumentWrite } from '../../stores/port.ts'
import { execute, loadAccount, systemContext } from '../call.ts'
import type { Deps } from '../deps.ts'
import { periodOf, readCategory } from '../records.ts'
import { columnsOf, formats } from './format.ts'
import type { IndexedFile } from './html.ts'
import { namesIn } from './names.ts'
import { readingOf } from './readable.ts'
import { languageOf, wordsFor } from './words.ts'

/** How far an export has come; enough to go on after the process was killed. */
export interface JobBody {
  scope: ExportScope
  /** Index of the category being read, and where in it. */
  category: number
  after: string | null
  /** Pieces written so far of the current category's files. */
  part: number
  /** Of the current category's table, and how many of its rows are written. */
  columns: readonly string[]
  rows: number
  done: number
  total: number
  bytes: number
  /** Finished files and their number of pieces. */
  files: (IndexedFile & { parts: number })[]
  startedAt: string
}

const rowsAStep = 1_000

export function exportJob(
  exportId: string,
  accountId: string,
  scope: ExportScope,
  total: number,
  now: string,
): DocumentWrite {
  const body: JobBody = {
    scope,
    category: 0,
    after: null,
    part: 0,
    columns: [],
    rows: 0,
    done: 0,
    total,
    bytes: 0,
    files: [],
    startedAt: now,
  }
  return {
    put: { kind: 'export', id: exportId, owner: accountId, dueAt: now, body },
    expectedRevision: 0,
  }
}

/** Has the worker look at it now: a copy that was taken back is erased at once, not when it would expire. */
export async function exportSoon(
  { store }: Deps,
  id: string,
  now: string,
): Promise<DocumentWrite[]> {
  const found = await store.document<JobBody>('export', id)
  return found ? [{ put: { ...found, dueAt: now }, expectedRevision: found.revision }] : []
}

export async function exportProgress(deps: Deps, entry: ExportEntry) {
  const job = await deps.store.document<JobBody>('export', entry.id)
  const { done = 0, total = 0 } = job?.body ?? {}
  return { done: Math.min(done, total), total }
}

export const fileName = (exportId: string, name: string) => `${exportId}/${name}`

/** One small step of an export: a page of rows, or its end, or tidying up after it. */
export async function stepExport(deps: Deps, job: Document<JobBody>, now: string): Promise<void> {
  const state = await loadAccount(deps, job.owner)
  const entry = state.exports.find(({ id }) => id === job.id)
  if (entry?.status === 'ready' && entry.expiresAt && entry.expiresAt > now) return
  if (entry?.status === 'in_progress') {
    const category = job.body.scope.categories[job.body.category]
    await (category ? collect(deps, job, category) : finish(deps, job, now))
    return
  }
  await deps.store.eraseParts(`${job.id}/`)
  const drop: DocumentWrite = {
    drop: { kind: 'export', id: job.id },
    expectedRevision: job.revision,
  }
  if (entry?.status !== 'ready') {
    await deps.store.commit({ documents: [drop] })
    return
  }
  const context = systemContext(deps, now, job.owner)
  const { batch } = execute(state, { type: 'expire-export', exportId: job.id }, context, [drop])
  await deps.store.commit(batch)
}

async function collect(deps: Deps, job: Document<JobBody>, category: string): Promise<void> {
  const { scope, after, part } = job.body
  const page = await readCategory(deps, job.owner, category, {
    limit: rowsAStep,
    ...(after && { after }),
    ...periodOf(scope),
  })
  const language = languageOf(scope.language)
  const about: Readonly<Record<string, string>> = wordsFor(language).name
  const columns = part === 0 ? columnsOf(page.rows) : job.body.columns
  const state = await loadAccount(deps, job.owner)
  const reading = readingOf({
    language,
    words: wordsFor(language),
    // A page that has been offline since it was opened may lack them, which must not hold up a copy.
    nameOf: await namesIn(language).catch(() => () => undefined),
    timeZone: regionById(deps.policy, state.region).timeZone,
    currency: currencyOf(state.region),
  })
  const facts = { title: about[category] ?? category, language, columns, reading }
  const rows = job.body.rows + page.rows.length
  let bytes = 0
  for (const format of scope.formats) {
    const { extension, page: write, closing } = formats[format]
    const text = write(page.rows, part === 0, facts) + (page.next ? '' : closing)
    const piece = new TextEncoder().encode(text)
    bytes += piece.length
    await deps.store.writePart(fileName(job.id, `${category}.${extension}`), part, piece)
  }
  const body: JobBody = {
    ...job.body,
    done: job.body.done + page.rows.length,
    bytes: job.body.bytes + bytes,
    ...(page.next
      ? { after: page.next, part: part + 1, columns, rows }
      : {
          category: job.body.category + 1,
          after: null,
          part: 0,
          columns: [],
          rows: 0,
          files: [
            ...job.body.files,
            ...scope.formats.map((format) => ({
              name: `${category}.${formats[format].extension}`,
              parts: part + 1,
              category,
              format,
              records: rows,
            })),
          ],
        }),
  }
  await deps.store.commit({
    documents: [{ put: { ...job, body }, expectedRevision: job.revision }],
  })
}

/** A copy that can't be made ends as that, and its person is told; what was made of it is erased. */
export async function failExport(deps: Deps, job: Document<JobBody>, now: string): Promise<void> {
  const state = await loadAccount(deps, job.owner)
  if (state.exports.find(({ id }) => id === job.id)?.status !== 'in_progress') return
  const context = systemContext(deps, now, job.owner)
  const put = { ...job, dueAt: now }
  const { batch } = execute(state, { type: 'fail-export', exportId: job.id }, context, [
    { put, expectedRevision: job.revision },
  ])
  await deps.store.commit(batch)
}

async function finish(deps: Deps, job: Document<JobBody>, now: string): Promise<void> {
  const { bytes, done } = job.body
  const state = await loadAccount(deps, job.owner)
  const context = systemContext(deps, now, job.owner)
  const { after, batch } = execute(
    state,
    { type: 'complete-export', exportId: job.id, bytes, records: done },
    context,
  )
  const expiresAt = after.exports.find(({ id }) => id === job.id)?.expiresAt ?? now
  await deps.store.commit({
    ...batch,
    documents: [{ put: { ...job, dueAt: expiresAt }, expectedRevision: job.revision }],
  })
}
