import { parseArgs } from 'node:util'
import 'fake-indexeddb/auto'
import { aboutAccounts } from '../e2e/attacks/about-accounts.ts'
import { acrossPeople } from '../e2e/attacks/across-people.ts'
import { atAnAddress } from '../e2e/attacks/at-an-address.ts'
import type { Attack, Attempt, Target } from '../e2e/attacks/attack.ts'
import { inBodies } from '../e2e/attacks/in-bodies.ts'
import { inCopies } from '../e2e/attacks/in-copies.ts'
import { onLetters } from '../e2e/attacks/on-letters.ts'
import { onProofs } from '../e2e/attacks/on-proofs.ts'
import { openBrowserHost, openNodeHost } from '../e2e/attacks/targets.ts'
import { throughSettings } from '../e2e/attacks/through-settings.ts'

/**
 * Attacks both hosts by name, the Node host over HTTP and the browser host in this process, and
 * counts what was tried and what was refused. `npm run attacks -- [part of a name]`. Scripts in
 * words are looked for in the real screens by `e2e/attacks/words.spec.ts`, which runs with the
 * other browser tests.
 */
const [only = ''] = parseArgs({ allowPositionals: true }).positionals
let tried = 0
let refused = 0

async function attempts({ run }: Attack, target: Target): Promise<Attempt[]> {
  const made: Attempt[] = []
  try {
    for await (const attempt of run(target)) made.push(attempt)
  } catch (error) {
    const got = error instanceof Error ? (error.stack ?? error.message) : String(error)
    made.push({ what: 'the attack itself', got })
  }
  return made
}

async function attackAll(host: string, attacks: readonly Attack[], target: Target): Promise<void> {
  console.log(`\n${host}`)
  for (const attack of attacks.filter(({ name }) => name.includes(only))) {
    const made = await attempts(attack, target)
    const good = made.filter(({ got }) => got === '').length
    tried += made.length
    refused += good
    const of = `${String(good).padStart(5)} of ${String(made.length).padStart(5)}`
    console.log(`${of} refused: ${attack.name}`)
    for (const { what, got } of made)
      if (got) console.log(`        REACHED ${what}: ${got.slice(0, 300)}`)
  }
}

const onBoth = [
  ...acrossPeople,
  ...aboutAccounts,
  ...onProofs,
  ...onLetters,
  ...inBodies,
  ...inCopies,
]
const node = await openNodeHost()
await attackAll(
  'Node host, over HTTP',
  [...onBoth, ...atAnAddress, ...throughSettings],
  node.target,
)
await node.close()
const browser = await openBrowserHost()
await attackAll('Browser host, in this process', onBoth, browser.target)
await browser.close()
console.log(`\ntried / refused: ${tried} / ${refused}`)
process.exit(tried === refused ? 0 : 1)
