import { everyOperation as o } from '../../../src/contract/every-operation.ts'
import type { Caller } from './world.ts'
import type { Writes } from './writes.ts'

/** The same person on two devices; the second one asks. */
async function onTwoDevices(world: Caller): Promise<void> {
  await world.signIn('mei')
  world.jar.clear()
  await world.signIn('mei')
}

export const deviceWrites: Writes = {
  async endDeviceSession(world) {
    await onTwoDevices(world)
    const { sessions } = await world.call(o.getDevices, {})
    return { params: { id: sessions.find(({ isThis }) => !isThis)?.id ?? '' } }
  },
  async endOtherSessions(world) {
    await onTwoDevices(world)
    return {}
  },
}
