import type { DomainEvent } from '../engine/events.ts'
import {
  type BulkRecord,
  cursorAfter,
  type Document,
  type DocumentWrite,
  type Store,
} from './port.ts'

/** A store that lasts as long as the process: for tests, and the yardstick for the others. */
export function createMemoryStore(): Store {
  const streams = new Map<string, readonly DomainEvent[]>()
  const documents = new Map<string, Document>()
  const sets = new Map<string, Map<string, BulkRecord>>()
  const parts = new Map<string, Uint8Array>()

  const key = (...names: (string | number)[]) => JSON.stringify(names)
  const setOf = (accountId: string, set: string) => {
    const name = key(accountId, set)
    const found = sets.get(name) ?? new Map<string, BulkRecord>()
    sets.set(name, found)
    return found
  }

  /** What the writes make of the documents, one after the other; undefined where one conflicts. */
  function written(writes: readonly DocumentWrite[]) {
    const changed = new Map<string, Document | undefined>()
    for (const write of writes) {
      const { kind, id } = 'put' in write ? write.put : write.drop
      const name = key(kind, id)
      const before = changed.has(name) ? changed.get(name) : documents.get(name)
      const revision = before?.revision ?? 0
      if (write.expectedRevision !== undefined && write.expectedRevision !== revision) return
      changed.set(name, 'put' in write ? { ...write.put, revision: revision + 1 } : undefined)
    }
    return changed
  }

  return {
    async load(accountId) {
      const events = streams.get(accountId) ?? []
      return { version: events.length, events: structuredClone(events) }
    },
    async commit(batch) {
      const { append, documents: writes = [], records = [] } = structuredClone(batch)
      const before = append && (streams.get(append.accountId) ?? [])
      const changed = written(writes)
      if (!changed || before?.length !== append?.expectedVersion) return 'conflict'
      if (append && before) streams.set(append.accountId, [...before, ...append.events])
      for (const [name, document] of changed) {
        if (document) documents.set(name, document)
        else documents.delete(name)
      }
      for (const write of records) {
        const rows = setOf(write.accountId, write.set)
        if ('drop' in write) for (const id of write.drop) rows.delete(id)
        else for (const row of write.put) rows.set(row.id, row)
      }
      return 'committed'
    },
    async document<Body>(kind: string, id: string) {
      return structuredClone(documents.get(key(kind, id))) as Document<Body> | undefined
    },
    async documents<Body>(kind: string, query: { owner?: string; dueBy?: string; limit: number }) {
      const { owner, dueBy, limit } = query
      const found = [...documents.values()]
        .filter((d) => d.kind === kind)
        .filter((d) => owner === undefined || d.owner === owner)
        .filter((d) => dueBy === undefined || (d.dueAt !== '' && d.dueAt <= dueBy))
        .toSorted((a, b) => compare(a.dueAt, b.dueAt) || compare(a.id, b.id))
      return structuredClone(found.slice(0, limit)) as Document<Body>[]
    },
    async putRecords(accountId, set, rows) {
      for (const row of rows) setOf(accountId, set).set(row.id, structuredClone(row))
    },
    async records(accountId, set, { limit, after, from, to }) {
      const rows = [...setOf(accountId, set).values()]
        .filter((row) => (!from || row.at >= from) && (!to || row.at <= to))
        .toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id))
      const start = after ? rows.findIndex((row) => cursorAfter(row) === after) + 1 : 0
      const page = rows.slice(start, start + limit)
      const last = page.at(-1)
      const more = start + limit < rows.length
      return { rows: structuredClone(page), ...(more && last && { next: cursorAfter(last) }) }
    },
    async countRecords(accountId, set, { from, to } = {}) {
      return [...setOf(accountId, set).values()].filter(
        (row) => (!from || row.at >= from) && (!to || row.at <= to),
      ).length
    },
    async recordsById(accountId, set, ids) {
      const rows = setOf(accountId, set)
      return structuredClone(ids.flatMap((id) => rows.get(id) ?? []))
    },
    async eraseRecords(accountId, set, limit, to) {
      const rows = setOf(accountId, set)
      const over = [...rows.values()].filter(({ at }) => !to || at <= to).slice(0, limit)
      for (const { id } of over) rows.delete(id)
      return over.length
    },
    async writePart(file, index, bytes) {
      parts.set(key(file, index), bytes.slice())
    },
    async readPart(file, index) {
      return parts.get(key(file, index))?.slice()
    },
    async eraseParts(prefix) {
      for (const name of parts.keys()) {
        if ((JSON.parse(name) as [string])[0].startsWith(prefix)) parts.delete(name)
      }
    },
    async replaceStream(accountId, expectedVersion, tombstone) {
      if ((streams.get(accountId)?.length ?? 0) !== expectedVersion) return 'conflict'
      streams.set(accountId, [structuredClone(tombstone)])
      return 'committed'
    },
    async clear() {
      for (const all of [streams, documents, sets, parts]) all.clear()
    },
    async close() {},
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
