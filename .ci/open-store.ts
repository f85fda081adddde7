import { PGlite } from '@electric-sql/pglite'
import { createMemoryStore } from '../src/stores/memory.ts'
import type { Store } from '../src/stores/port.ts'
import { createPostgresStore, type Query } from '../src/stores/postgres.ts'
import { openPostgresStore } from '../src/stores/postgres-pool.ts'
import type { postgresSchema } from '../src/stores/postgres-schema.ts'
import { openSqliteStore } from '../src/stores/sqlite.ts'

export type StoreKind = 'memory' | 'sqlite' | 'pglite' | 'postgres'

/** Opens a store by its name; `place` is a folder, or a DATABASE_URL for PostgreSQL. */
export async function openStore(kind: StoreKind, place: string): Promise<Store> {
  switch (kind) {
    case 'memory':
      return createMemoryStore()
    case 'sqlite':
      return openSqliteStore(place)
    case 'pglite':
      return openPgliteStore(place)
    case 'postgres':
      return openPostgresStore(place)
  }
}

/** PostgreSQL compiled to WebAssembly: only to run and to measure the same SQL without a server. */
export async function openPgliteStore(
  folder: string,
  schema?: typeof postgresSchema,
): Promise<Store> {
  const db = await PGlite.create(folder)
  const queryOf =
    (target: Pick<PGlite, 'query'>): Query =>
    async (sql, values = []) => {
      const { rows, affectedRows } = await target.query<Record<string, unknown>>(sql, [...values])
      return { rows, changes: affectedRows ?? 0 }
    }
  return createPostgresStore(
    {
      query: queryOf(db),
      transaction: (work) => db.transaction((tx) => work(queryOf(tx as Pick<PGlite, 'query'>))),
      close: () => db.close(),
    },
    schema,
  )
}
