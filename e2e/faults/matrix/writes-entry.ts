import { everyOperation as o } from '../../../src/contract/every-operation.ts'
import { type Caller, shown } from './world.ts'
import type { Writes } from './writes.ts'

async function codeFor(
  world: Caller,
  asking: 'requestSignInCode' | 'requestDeskCode',
  who: string,
) {
  const { challengeId: id } = await world.call(o[asking], { body: { identifier: who } })
  return { params: { id }, body: { code: await world.code(id) } }
}
const born = { region: 'SG', birthDate: '1990-01-01' }

async function waitingChild(world: Caller) {
  const body = { identifier: 'kid@example.net' }
  const { challengeId } = await world.call(o.requestRegistrationCode, { body })
  const contact = { challengeId, code: await world.code(challengeId) }
  return { region: 'SG', birthDate: '2018-01-01', contact, guardian: 'wei@example.com', shown }
}

/** How somebody comes in and goes out: guests, persons, staff, and other services. */
export const entryWrites: Writes = {
  requestSignInCode: async () => ({ body: { identifier: 'mei@example.com' } }),
  signIn: (world) => codeFor(world, 'requestSignInCode', 'mei@example.com'),
  requestDeskCode: async () => ({ body: { identifier: 'ana@desk.example.com' } }),
  signInAtDesk: (world) => codeFor(world, 'requestDeskCode', 'ana@desk.example.com'),
  async signOut(world) {
    await world.signIn('mei')
    return {}
  },
  async signOutOfDesk(world) {
    await world.signInAtDesk('ana')
    return {}
  },
  async requestStepUpCode(world) {
    await world.signIn('mei')
    return { body: { action: 'change-contact', target: 'email' } }
  },
  async stepUp(world) {
    await world.signIn('mei')
    const { challengeId: id } = await world.call(o.requestStepUpCode, {
      body: { action: 'change-contact', target: 'email' },
    })
    return { params: { id }, body: { code: await world.code(id) } }
  },
  checkAge: async () => ({ body: born }),
  requestGuardianCode: async () => ({ body: { identifier: 'wei@example.com' } }),
  async giveGuardianConsent(world) {
    const body = { identifier: 'wei@example.com' }
    const { challengeId: id } = await world.call(o.requestGuardianCode, { body })
    return { params: { id }, body: { code: await world.code(id), shown } }
  },
  requestRegistrationCode: async () => ({ body: { identifier: 'new@example.net' } }),
  async register(world) {
    const body = { identifier: 'new@example.net' }
    const { challengeId } = await world.call(o.requestRegistrationCode, { body })
    const contact = { challengeId, code: await world.code(challengeId) }
    return { body: { ...born, contact, shown } }
  },
  async askForAccount(world) {
    return { body: await waitingChild(world) }
  },
  async takeBackAsk(world) {
    const { pass } = await world.call(o.askForAccount, { body: await waitingChild(world) })
    return { body: { pass } }
  },
  async signInWithProvider(world) {
    const body = { account: 'mei', scopes: ['account-name', 'email'] }
    const { grant } = await world.call(o.grantByProvider, { body })
    return { body: { grant } }
  },
  async authoriseThirdPartyClient(world) {
    await world.signIn('mei')
    return { params: { id: 'weekend-bazaar' }, body: { scopes: ['account-name', 'nickname'] } }
  },
}
