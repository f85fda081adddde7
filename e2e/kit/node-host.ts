import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface NodeHost {
  /** Ends with a slash. */
  url: string
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL: no farewell. */
  kill(): Promise<void>
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<unknown>
}

interface Options {
  /** A data folder that stays; without it the host gets one that goes with it. */
  folder?: string
  databaseUrl?: string
  /** The built app it serves. */
  app?: string
  /** What runs instead of the host's own start, which it calls. */
  program?: string
  env?: Readonly<Record<string, string>>
  /** A pack of one's own, by its folder. */
  pack?: string | undefined
  /** Says nothing of its errors: it is expected not to start. */
  quiet?: boolean
}

/** Starts the real Node host as a process of its own, on a free port. */
export async function startNode({
  folder,
  databaseUrl = '',
  app = 'dist',
  program = 'src/hosts/node/main.ts',
  env,
  pack,
  quiet = false,
}: Options = {}): Promise<NodeHost> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'privacy-centre-'))
  const args = [program, '--port', '0', '--data', data, '--app', app, '--strict']
  if (pack) args.push('--pack', pack)
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const code = await ended
    if (!folder) rmSync(data, { recursive: true, force: true })
    return code
  }
  return {
    url: `${await firstAddress(child)}/`,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    ended,
  }
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString())
      if (address) resolve(address[0])
    })
    child.once('close', () => reject(new Error('The host ended before it was ready.')))
  })
}
