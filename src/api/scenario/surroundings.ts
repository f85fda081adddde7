import canonicalize from 'canonicalize'
import type { WholeScenario } from '../../contract/scenarios.ts'
import type { Deps } from '../deps.ts'

/**
 * The host's surroundings, with ids, chance and time that follow from the scenario alone: block
 * after block of SHA-256 over it. Only while it is put in place; afterwards nothing can be foreseen.
 */
export async function repeatable(
  deps: Deps,
  scenario: WholeScenario,
): Promise<(at: string) => Deps> {
  const pool = await blocks(canonicalize(scenario) ?? '', 512)
  let used = 0
  const random = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      used += 1
      return pool[used % pool.length] ?? 0
    })
  let ids = 0
  const newId = () => {
    ids += 1
    // A counter as well as chance: the pool comes round again, the id must not.
    const hex = [...random(12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${ids.toString(16).padStart(12, '0')}`
  }
  return (at) => ({ ...deps, now: () => at, newId, random })
}

async function blocks(seed: string, count: number): Promise<Uint8Array> {
  const digests = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${index}:${seed}`)),
    ),
  )
  return Uint8Array.from(digests.flatMap((digest) => [...new Uint8Array(digest)]))
}
