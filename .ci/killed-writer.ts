import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { StoreKind } from './open-store.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))

/**
 * Runs a writer on `place` until it has acknowledged `count` more commits, then kills it with
 * SIGKILL; resolves to the last version it had acknowledged.
 */
export function killWhileCommitting(
  kind: StoreKind,
  place: string,
  count: number,
): Promise<number> {
  const child = spawn(process.execPath, [writer, kind, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const acknowledged = () => printed.slice(0, printed.lastIndexOf('\n') + 1).split('\n')
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (acknowledged().length > count) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(Number(acknowledged().at(-2)))
      else reject(new Error('The writer ended by itself.'))
    })
  })
}
