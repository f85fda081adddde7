import { countStillWrite } from '../clock.ts'
import type { Deps } from '../deps.ts'

/**
 * While a demo's time stands still, the ids of a write follow from the moment and from how many
 * writes there were, so that the same acts give the same log to the bit. Codes and secrets stay chance.
 */
export async function withStillIds(deps: Deps): Promise<Deps> {
  const still = deps.demo ? await countStillWrite(deps) : undefined
  if (!still) return deps
  const text = new TextEncoder().encode(`${still.at} ${still.writes}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  let ids = 0
  const newId = () => {
    ids += 1
    const own = (Number.parseInt(hex.slice(0, 8), 16) + ids).toString(16).slice(-8).padStart(8, '0')
    return `${hex.slice(8, 16)}-${hex.slice(16, 20)}-4${hex.slice(21, 24)}-9${hex.slice(25, 28)}-${hex.slice(28, 32)}${own}`
  }
  return { ...deps, newId }
}
