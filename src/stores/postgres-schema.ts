import type { Database } from './postgres.ts'

/** Any number, as long as every process of this product uses the same. */
const lockKey = 7_203_114_091

/** Each entry brings the schema one version further; entries are never edited, only added. */
export const postgresSchema: readonly (readonly string[])[] = [
  [
    // Text is compared by bytes, as the other stores do; json keeps the order of keys, jsonb does not.
    `CREATE TABLE streams (
       account_id text COLLATE "C" PRIMARY KEY, version integer NOT NULL)`,
    `CREATE TABLE events (
       account_id text COLLATE "C" NOT NULL, version integer NOT NULL, event json NOT NULL,
       PRIMARY KEY (account_id, version))`,
    `CREATE TABLE documents (
       kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
       owner text COLLATE "C" NOT NULL, due_at text COLLATE "C" NOT NULL,
       revision integer NOT NULL, body json NOT NULL,
       PRIMARY KEY (kind, id))`,
    'CREATE INDEX documents_due ON documents (kind, due_at, id)',
    'CREATE INDEX documents_owner ON documents (kind, owner, due_at, id)',
    `CREATE TABLE records (
       account_id text COLLATE "C" NOT NULL, set_name text COLLATE "C" NOT NULL,
       id text COLLATE "C" NOT NULL, at text COLLATE "C" NOT NULL, data json NOT NULL,
       PRIMARY KEY (account_id, set_name, id))`,
    'CREATE INDEX records_newest ON records (account_id, set_name, at, id)',
    `CREATE TABLE parts (
       file text COLLATE "C" NOT NULL, part integer NOT NULL, bytes bytea NOT NULL,
       PRIMARY KEY (file, part))`,
  ],
]

/**
 * Brings the schema to this program's version, forward only. Several processes may start at once:
 * a lock lets one of them do it while the others wait.
 * @throws when the database was written by a newer program, which this one must not touch
 */
export async function migrate(db: Database, schema = postgresSchema): Promise<void> {
  await db.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [lockKey])
    await query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)')
    const { rows } = await query('SELECT coalesce(max(version), 0) AS version FROM schema_version')
    const version = Number(rows[0]?.version)
    if (version > schema.length) {
      throw new Error(
        `The database is at version ${version}, this program only knows ${schema.length}: start the newer program.`,
      )
    }
    for (const [index, statements] of schema.entries()) {
      if (index < version) continue
      for (const statement of statements) await query(statement)
      await query('INSERT INTO schema_version VALUES ($1)', [index + 1])
    }
  })
}
