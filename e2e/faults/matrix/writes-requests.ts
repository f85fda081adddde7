import { everyOperation as o } from '../../../src/contract/every-operation.ts'
import { type Caller, shown } from './world.ts'
import type { Writes } from './writes.ts'

async function started(world: Caller, kind = 'complaint'): Promise<{ id: string }> {
  await world.signIn('mei')
  const { id } = await world.call(o.startRequest, { body: { kind, words: 'Please look into it.' } })
  return { id }
}
async function answered(world: Caller, step: object): Promise<{ id: string }> {
  const { id } = await started(world)
  await world.signInAtDesk('ana')
  const { request } = await world.call(o.getDeskCase, { params: { id } })
  const body = { words: 'We looked into it.', ...step } as never
  await world.call(o.changeDeskCase, { params: { id }, body, etag: request.etag })
  return { id }
}
async function challenged(world: Caller) {
  const { id } = await started(world, 'copy')
  const given = { params: { id }, body: { shown } }
  const { challengeId } = await world.call(o.requestVerificationCode, given)
  return { params: { id, challenge: challengeId }, body: { code: await world.code(challengeId) } }
}
async function asked(world: Caller): Promise<void> {
  await world.signIn('lily')
  await world.call(o.askGuardian, { body: { contact: 'wei@example.com' } })
}
async function written(world: Caller): Promise<string> {
  await asked(world)
  const { letters } = await world.call(o.listSampleGuardianLetters, { query: {} })
  await world.signIn('wei')
  return letters[0]?.token ?? ''
}
async function linked(world: Caller) {
  await asked(world)
  await world.signIn('wei')
  const stepUpProof = await world.proof('guardian', 'acc-lily')
  const view = await world.call(o.confirmChild, { params: { id: 'acc-lily' }, stepUpProof })
  return { id: 'acc-lily', etag: view.children[0]?.etag ?? '' }
}

/** What people ask of us, what staff answer, and what children and guardians agree on. */
export const requestWrites: Writes = {
  async startRequest(world) {
    await world.signIn('mei')
    return { body: { kind: 'complaint', words: 'Please look into it.' } }
  },
  async markRequestRead(world) {
    const { id } = await answered(world, { action: 'reply' })
    const { steps } = await world.call(o.getRequest, { params: { id } })
    return { params: { id }, body: { step: steps.at(-1)?.id ?? '' } }
  },
  writeMessage: async (world) => ({
    params: await started(world),
    body: { words: 'One thing more.' },
  }),
  attachFile: async (world) => ({
    params: await started(world),
    body: { name: 'note.txt', data: btoa('a note') },
  }),
  async removeRequestFile(world) {
    const { id } = await started(world)
    const body = { name: 'note.txt', data: btoa('a note') }
    const { files } = await world.call(o.attachFile, { params: { id }, body })
    return { params: { id, file: files[0]?.id ?? '' } }
  },
  requestVerificationCode: async (world) => ({
    params: await started(world, 'copy'),
    body: { shown },
  }),
  verifyRequest: challenged,
  askForHuman: async (world) => ({ params: await started(world) }),
  withdrawRequest: async (world) => ({ params: await started(world) }),
  appealRequest: async (world) => ({
    params: await answered(world, { action: 'deny', ground: 'unrealistic' }),
    body: { words: 'Look again, please.' },
  }),
  retryRequest: async (world) => ({ params: await answered(world, { action: 'fail' }) }),
  async changeDeskCase(world) {
    const { id } = await started(world)
    await world.signInAtDesk('ana')
    const { request } = await world.call(o.getDeskCase, { params: { id } })
    return { params: { id }, body: { action: 'reply', words: 'We are at it.' }, etag: request.etag }
  },
  async actOnErasureNotice(world) {
    await world.signIn('mei')
    const unreachable = {
      operation: 'recipient.parcel-pal',
      kind: 'network',
      times: 1_000,
    } as const
    await world.call(o.setFaults, { body: { faults: [unreachable] } })
    await world.call(o.revokeAuthorisation, { params: { id: 'parcel-pal' } })
    for (let days = 0; days < 16; days += 1) {
      await world.call(o.setClock, { body: { advanceSeconds: 86_400 } })
      await world.settle()
    }
    await world.call(o.setFaults, { body: { faults: [] } })
    await world.signInAtDesk('ana')
    const { notices } = await world.call(o.listErasureNotices, {})
    return { params: { id: notices[0]?.id ?? '' }, body: { act: 'retry' } }
  },
  async publishAnnouncement(world) {
    await world.signInAtDesk('chidi')
    const points = [{ heading: 'What changes', text: 'A new team answers.' }]
    const words = { en: { title: 'A new team', summary: 'Answers come sooner.', points } }
    return {
      body: {
        kind: 'material-change',
        change: 5,
        asks: 'reading',
        effectiveInDays: 0,
        words,
      } as const,
    }
  },
  async askGuardian(world) {
    await world.signIn('lily')
    return { body: { contact: 'wei@example.com' } }
  },
  async cancelGuardianRequest(world) {
    await asked(world)
    return {}
  },
  async inviteChild(world) {
    await world.signIn('wei')
    return {}
  },
  async confirmChild(world) {
    await asked(world)
    await world.signIn('wei')
    const stepUpProof = await world.proof('guardian', 'acc-lily')
    return { params: { id: 'acc-lily' }, stepUpProof }
  },
  async acceptGuardianLetter(world) {
    const token = await written(world)
    const stepUpProof = await world.proof('guardian', 'acc-lily')
    return { params: { token }, stepUpProof }
  },
  async refuseGuardianLetter(world) {
    return { params: { token: await written(world) } }
  },
  async declineChild(world) {
    await asked(world)
    await world.signIn('wei')
    return { params: { id: 'acc-lily' } }
  },
  async changeGuardianConsent(world) {
    const { id, etag } = await linked(world)
    const params = { id, scope: 'collection' } as const
    const body = { choice: 'given', shown } as const
    const view = await world.call(o.changeGuardianConsent, { params, body, etag })
    return { params, body: { choice: 'withdrawn', shown }, etag: view.children[0]?.etag ?? '' }
  },
  async endGuardianship(world) {
    return { params: { id: (await linked(world)).id }, body: { shown } }
  },
}
