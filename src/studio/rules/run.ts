import { parseScenario, resolveScenario } from '../../scenarios/resolve.ts'
import type { Show } from './hand.ts'
import { measurePair } from './pairs.ts'
import { probeCore } from './probes/core.ts'
import { probeDeletion } from './probes/deletion.ts'
import { probePeople } from './probes/people.ts'
import { probeRequests } from './probes/requests.ts'
import type { Probe, SurfaceResult } from './results.ts'
import { surfaces } from './surfaces.ts'
import { measureSwitches } from './switches.ts'

/** Measures every surface, one after the other; `tell` hears of each as it is done. @throws NotThere */
export async function measureAll(
  show: Show,
  tell: (result: SurfaceResult) => void,
): Promise<Probe> {
  for (const surface of surfaces) {
    await show(surface.path, resolveScenario(parseScenario(surface.scenario)))
    tell(await (surface.pair ? measurePair(surface, surface.pair, show) : measureSwitches(surface)))
  }
  const core = await probeCore(show)
  const deletion = await probeDeletion()
  const requests = await probeRequests(show)
  return { ...core, ...deletion, ...requests, ...(await probePeople(show)) }
}
