import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acrossPeople } from '../e2e/attacks/across-people.ts'
import type { Attempt } from '../e2e/attacks/attack.ts'
import { inCopies } from '../e2e/attacks/in-copies.ts'
import { overHttp } from '../e2e/attacks/over-http.ts'

/**
 * Attacks the Node host over HTTP, by name, and counts what was tried and what was refused.
 * `npm run attacks -- [part of a name]`. Scripts in words are looked for in the real screens by
 * `e2e/attacks/words.spec.ts`, which runs with the other browser tests.
 */
const only = process.argv[2] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'attacked-'))
const child = spawn(process.execPath, ['src/hosts/node/main.ts', '--port', '0', '--data', folder], {
  stdio: ['ignore', 'pipe', 'pipe'],
  env: { ...process.env, DATABASE_URL: '' },
})
let said = ''
child.stderr.on('data', (chunk: Buffer) => {
  said += chunk.toString()
})
const url = await new Promise<string>((resolve, reject) => {
  child.stdout.on('data', (chunk: Buffer) => {
    const address = /http:\/\/\S+/.exec(chunk.toString())
    if (address) resolve(`${address[0]}/`)
  })
  child.once('close', () => reject(new Error(`The host ended:\n${said}`)))
})

let tried = 0
let refused = 0
for (const { name, run } of [...acrossPeople, ...overHttp, ...inCopies]) {
  if (!name.includes(only)) continue
  const attempts: Attempt[] = []
  try {
    for await (const attempt of run({ url, said: () => said })) attempts.push(attempt)
  } catch (error) {
    attempts.push({
      what: 'the attack itself',
      got: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
  const good = attempts.filter(({ got }) => got === '')
  tried += attempts.length
  refused += good.length
  console.log(
    `${String(good.length).padStart(5)} of ${String(attempts.length).padStart(5)} refused: ${name}`,
  )
  for (const { what, got } of attempts)
    if (got) console.log(`        REACHED ${what}: ${got.slice(0, 300)}`)
}
child.kill('SIGTERM')
await new Promise((resolve) => child.once('close', resolve))
rmSync(folder, { recursive: true, force: true })
console.log(`\ntried / refused: ${tried} / ${refused}`)
process.exit(tried === refused ? 0 : 1)
