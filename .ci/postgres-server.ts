import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface PostgresServer {
  /** A DATABASE_URL of a new, empty database. */
  newDatabase(): string
  /** Ends it as a power cut would: nothing is written down any more. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

/** Where PostgreSQL's own programs lie; undefined when there are none, or NO_POSTGRES is set. */
export function postgresPrograms(): string | undefined {
  if (process.env.NO_POSTGRES) return undefined
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(existsSync(debian)
      ? readdirSync(debian)
          .toSorted((a, b) => Number(b) - Number(a))
          .map((version) => join(debian, version, 'bin'))
      : []),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((p) => existsSync(join(folder, p))))
}

/**
 * Starts a real server in a temporary folder, reachable only through a socket in that folder.
 * Without `fsync` it survives everything but a power cut, and spares a busy disk.
 */
export async function startPostgresServer(
  programs: string,
  { fsync = false } = {},
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const owner = ordinaryUser()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...owner, cwd: folder, stdio: 'pipe' })
  run('initdb', '-D', data, '-U', 'test', '--auth=trust', '--encoding=UTF8', '--locale=C', '-N')

  let running: { signal(signal: NodeJS.Signals): void; ended: Promise<unknown> }
  let databases = 0

  async function start() {
    const args = ['-D', data, '-k', folder, '-h', '', '-c', `fsync=${fsync ? 'on' : 'off'}`]
    const child = spawn(join(programs, 'postgres'), args, {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    running = { signal: (signal) => child.kill(signal), ended }
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('ready to accept connections')) resolve()
      })
      child.once('close', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
    })
  }

  async function stop(signal: NodeJS.Signals) {
    running.signal(signal)
    await running.ended
  }

  await start()
  return {
    newDatabase() {
      databases += 1
      run('createdb', '-h', folder, '-U', 'test', `db${databases}`)
      return `postgres://test@localhost/db${databases}?host=${encodeURIComponent(folder)}`
    },
    // SIGQUIT: every process of the server ends at once, and the next start recovers from the log.
    crash: () => stop('SIGQUIT'),
    start,
    async remove() {
      await stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = process.platform === 'linux' ? 'nobody' : 'daemon'
  const idOf = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
