import type { SimulatedMessage } from '../../contract/schemas.ts'
import { ageAt } from '../../engine/time.ts'
import { regionById } from '../../policy/lookup.ts'
import type { Handler } from '../call.ts'
import { moveClock } from '../clock.ts'
import * as faults from '../faults.ts'
import { people } from '../people.ts'
import { runAllDue } from '../worker.ts'

export const getHealth: Handler<'getHealth'> = async ({ deps }) => ({
  result: { status: 'ok', host: deps.host.name, store: deps.host.store, demo: deps.demo },
})

export const listSamplePeople: Handler<'listSamplePeople'> = async ({ now, deps }) => ({
  result: {
    people: people.map(({ story, profile }) => ({
      id: profile.accountName,
      name: profile.nickname ?? profile.accountName,
      region: profile.region,
      age: ageAt(
        profile.gateBirthDate ?? '1970-01-01',
        now,
        regionById(deps.policy, profile.region).timeZone,
      ),
      story,
      email: profile.email ?? '',
    })),
  },
})

export const listSimulatedMessages: Handler<'listSimulatedMessages'> = async ({ deps, query }) => {
  const found = await deps.store.document<SimulatedMessage>('simulated-message', query.challenge)
  return { result: { messages: found ? [found.body] : [] } }
}

export const setClock: Handler<'setClock'> = async ({ deps, body }) => {
  const now = await moveClock(deps, body.advanceSeconds, body.hold)
  if (!body.hold) await runAllDue(deps)
  return { result: { now } }
}

export const setFaults: Handler<'setFaults'> = async ({ deps, body }) => {
  await faults.setFaults(deps, body.faults)
  return { result: { faults: body.faults } }
}

export const resetDemo: Handler<'resetDemo'> = async ({ deps }) => {
  await deps.store.clear()
  return { result: {} }
}
