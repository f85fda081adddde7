import { Pool, type PoolClient } from 'pg'
import type { Store } from './port.ts'
import { createPostgresStore, type Database, type Query } from './postgres.ts'
import type { postgresSchema } from './postgres-schema.ts'

/**
 * Opens the store on a PostgreSQL server and brings its schema up to date.
 * @throws when no server answers at `url` within 10,000 ms, or its schema is newer than this program
 */
export async function openPostgresStore(
  url: string,
  schema?: typeof postgresSchema,
): Promise<Store> {
  const db = connect(url)
  try {
    return await createPostgresStore(db, schema)
  } catch (error) {
    await db.close()
    throw error
  }
}

function connect(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    application_name: 'privacy-centre',
    connectionTimeoutMillis: 10_000,
  })
  // A broken connection fails the query that runs on it and is replaced for the next one;
  // unheard, the same news would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    query: queryOf(pool),
    async transaction(work) {
      const client = await pool.connect()
      let broken = false
      try {
        await client.query(
          'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit TO on',
        )
        const result = await work(queryOf(client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

function queryOf(target: Pool | PoolClient): Query {
  return async (sql, values = []) => {
    const { rows, rowCount } = await target.query(sql, [...values])
    return { rows, changes: rowCount ?? 0 }
  }
}
