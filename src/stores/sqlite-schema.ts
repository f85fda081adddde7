import type { DatabaseSync } from 'node:sqlite'

/** Each entry brings the schema one version further; entries are never edited, only added. */
export const sqliteSchema: readonly string[] = [
  `CREATE TABLE events (
     account_id TEXT NOT NULL, version INTEGER NOT NULL, event TEXT NOT NULL,
     PRIMARY KEY (account_id, version)) WITHOUT ROWID, STRICT;
   CREATE TABLE documents (
     kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, due_at TEXT NOT NULL,
     revision INTEGER NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (kind, id)) WITHOUT ROWID, STRICT;
   CREATE INDEX documents_due ON documents (kind, due_at, id);
   CREATE INDEX documents_owner ON documents (kind, owner, due_at, id);
   CREATE TABLE records (
     account_id TEXT NOT NULL, set_name TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL,
     data TEXT NOT NULL,
     PRIMARY KEY (account_id, set_name, id)) WITHOUT ROWID, STRICT;
   CREATE INDEX records_newest ON records (account_id, set_name, at DESC, id DESC);
   CREATE TABLE parts (
     file TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (file, part)) STRICT;`,
]

/**
 * Never throws: on a full disk SQLite has rolled back by itself, and its complaint that there is
 * nothing to roll back would hide why.
 */
export function rollback(db: DatabaseSync): { ok: true } | { ok: false; error: unknown } {
  try {
    if (db.isTransaction) db.exec('ROLLBACK')
    return { ok: true }
  } catch (error) {
    return { ok: false, error }
  }
}

/** All or nothing, and forward only; the lock is taken before looking, since several processes may start at once. */
export function migrate(db: DatabaseSync, schema: readonly string[]): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version)
    if (version > schema.length) {
      throw new Error(
        `The database is at version ${version}, this program only knows ${schema.length}: start the newer program.`,
      )
    }
    for (const sql of schema.slice(version)) db.exec(sql)
    db.exec(`PRAGMA user_version = ${schema.length}; COMMIT`)
  } catch (error) {
    rollback(db)
    db.close()
    throw error
  }
}
