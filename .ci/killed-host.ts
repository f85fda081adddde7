import { existsSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * The real host, made to be killed: while the file named by KILL_AT lies there, the next commit is
 * its last. 'before' ends it with everything written but the commit, 'after' once that is on disk.
 */
const marker = process.env.KILL_AT ?? ''
const { exec } = DatabaseSync.prototype
DatabaseSync.prototype.exec = function killed(sql: string) {
  const when = sql === 'COMMIT' && existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (when) rmSync(marker)
  if (when === 'before') process.kill(process.pid, 'SIGKILL')
  exec.call(this, sql)
  if (when === 'after') process.kill(process.pid, 'SIGKILL')
}
await import('../src/hosts/node/main.ts')
