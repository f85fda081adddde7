import type { DatabaseSync } from 'node:sqlite'
import { rollback } from './sqlite-schema.ts'

/** Thrown by work that meets another version than it expects; what it wrote is undone. */
export class Conflict extends Error {}

type Outcome = 'committed' | 'conflict'

interface Waiting {
  work: () => void
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/** Does `work` in a transaction of its own, which is on disk when this returns. */
export function commitAlone(db: DatabaseSync, work: () => void): Outcome {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
    return 'committed'
  } catch (error) {
    const undone = rollback(db)
    if (!(error instanceof Conflict)) throw error
    if (!undone.ok) throw undone.error
    return 'conflict'
  }
}

/**
 * Commits of calls that are under way at one moment are brought to disk together, since that is
 * what takes the time. Each is undone by itself where it conflicts. Where anything else goes wrong
 * the whole group is undone and each is done alone, so that one bad write is the fault of that one.
 */
export function createCommits(db: DatabaseSync) {
  let waiting: Waiting[] = []

  function flush(): void {
    const group = waiting
    waiting = []
    const outcomes = group.length > 1 ? commitTogether(db, group) : undefined
    for (const [index, { work, resolve, reject }] of group.entries()) {
      try {
        resolve(outcomes?.[index] ?? commitAlone(db, work))
      } catch (error) {
        reject(error)
      }
    }
  }

  return {
    flush,
    commit: (work: () => void) =>
      new Promise<Outcome>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ work, resolve, reject })
      }),
  }
}

function commitTogether(db: DatabaseSync, group: readonly Waiting[]): Outcome[] | undefined {
  try {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = group.map(({ work }) => tryStep(db, work))
    db.exec('COMMIT')
    return outcomes
  } catch {
    rollback(db)
    return undefined
  }
}

function tryStep(db: DatabaseSync, work: () => void): Outcome {
  db.exec('SAVEPOINT step')
  try {
    work()
    db.exec('RELEASE step')
    return 'committed'
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    db.exec('ROLLBACK TO step; RELEASE step')
    return 'conflict'
  }
}
