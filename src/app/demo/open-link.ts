import { createClient, type Send } from '../../contract/client.ts'
import { scenarioOperations, type WholeScenario } from '../../contract/scenarios.ts'
import { scenarioOfLink } from '../../scenarios/link.ts'
import { resolveScenario } from '../../scenarios/resolve.ts'
import { nameOfFrame, onDevice, outboxDatabase } from '../hooks/frame.ts'
import { usePreferences } from '../preferences.ts'

/**
 * Puts the host into the scenario of a link and this device with it, signed in as its person.
 * @throws ScenarioProblem, CallFailed
 */
export async function openLink(text: string, send: Send): Promise<WholeScenario> {
  const scenario = resolveScenario(await scenarioOfLink(text))
  const call = createClient(send, location.origin)
  await call(scenarioOperations.applyScenario, { body: { scenario } })
  await forgetDevice()
  const { person: who, language, theme, optOutSignal } = scenario
  if (who !== 'guest') await call(scenarioOperations.openSampleSession, { body: { who } })
  usePreferences.setState({ language, theme })
  window.name = optOutSignal ? nameOfFrame({ frame: '', optOut: true }) : ''
  return scenario
}

/** What this device kept belongs to the state that is gone. */
async function forgetDevice(): Promise<void> {
  localStorage.clear()
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(onDevice(outboxDatabase))
    asked.onsuccess = resolve
    asked.onerror = resolve
    // Another tab holds it; what waits there belongs to people who are gone, and is refused.
    asked.onblocked = resolve
  })
}
