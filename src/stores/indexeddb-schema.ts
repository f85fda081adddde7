import type { DBSchema, IDBPDatabase } from 'idb'
import type { DomainEvent } from '../engine/events.ts'
import type { BulkRecord, Document } from './port.ts'

export type Stored = BulkRecord & { accountId: string; set: string }

export interface Schema extends DBSchema {
  events: {
    key: [string, number]
    value: { accountId: string; version: number; event: DomainEvent }
  }
  documents: {
    key: [string, string]
    value: Document
    indexes: { due: [string, string, string]; owner: [string, string, string, string] }
  }
  records: {
    key: [string, string, string]
    value: Stored
    indexes: { newest: [string, string, string, string] }
  }
  parts: { key: [string, number]; value: { file: string; part: number; bytes: Uint8Array } }
}

/** Each entry brings the schema one version further; entries are never edited, only added. */
export const indexedDbSchema: readonly ((made: IDBPDatabase<Schema>) => void)[] = [
  (made) => {
    made.createObjectStore('events', { keyPath: ['accountId', 'version'] })
    const documents = made.createObjectStore('documents', { keyPath: ['kind', 'id'] })
    documents.createIndex('due', ['kind', 'dueAt', 'id'])
    documents.createIndex('owner', ['kind', 'owner', 'dueAt', 'id'])
    const records = made.createObjectStore('records', { keyPath: ['accountId', 'set', 'id'] })
    records.createIndex('newest', ['accountId', 'set', 'at', 'id'])
    made.createObjectStore('parts', { keyPath: ['file', 'part'] })
  },
]
