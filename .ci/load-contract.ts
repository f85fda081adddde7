import { contractCases } from '../e2e/contract/suite.ts'
import type { startNode } from '../e2e/kit/node-host.ts'
import { Visitor } from '../e2e/kit/visitor.ts'

type Host = Awaited<ReturnType<typeof startNode>>

/**
 * The contract suite over several processes that share a database: each call goes to another
 * process than the one before, so nothing may lie in the memory of one. Half way the first is
 * killed, with a case under way. Resolves to how many cases failed.
 */
export async function contractOver(name: string, hosts: readonly Host[]): Promise<number> {
  let living = hosts
  let calls = 0
  let callsUntilKilled = Number.POSITIVE_INFINITY
  const send = async (request: Request) => {
    if (callsUntilKilled-- === 0) {
      await living[0]?.kill()
      living = living.slice(1)
    }
    const { pathname, search } = new URL(request.url)
    const { url } = living[calls++ % living.length] as Host
    return fetch(new Request(new URL(pathname + search, url), request))
  }
  let kept = 0
  for (const [index, { title, run }] of contractCases.entries()) {
    if (index === Math.floor(contractCases.length / 2)) callsUntilKilled = 3
    const visitor = new Visitor(send, 'http://localhost')
    try {
      await visitor.call('POST', '/demo/reset')
      await run(visitor)
      kept += 1
    } catch (error) {
      console.log(`FAILED ${title}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const left = `${hosts.length - living.length} killed, ${calls} calls`
  console.log(`\n${name}: contract cases kept ${kept} of ${contractCases.length}; ${left}`)
  return contractCases.length - kept
}
