import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { type Attack, plain, raw, ready, type Target, visitor } from './attack.ts'

const asking: Partial<Record<OperationId, OperationId>> = {
  requestSignInCode: 'signIn',
  requestRegistrationCode: 'register',
  requestGuardianCode: 'giveGuardianConsent',
  requestDeskCode: 'signInAtDesk',
}
const shown = { locale: 'en', hash: 'a'.repeat(64), version: '1' }
const differing = ['challengeId', 'expiresAt', 'sentTo', 'instance']

/** What a stranger sees of a contact: the answer to asking for a code, and to three wrong ones. */
async function seenOf(target: Target, ask: OperationId, identifier: string): Promise<string> {
  const answers: string[] = []
  const note = async (id: OperationId, input: object) => {
    const call = plain(operations[id] as Operation, input as never, '')
    const { status, text } = await raw(target, call.path, call)
    const body = JSON.parse(text, (name, value) => (differing.includes(name) ? '' : value))
    answers.push(`${status} ${JSON.stringify(body)}`)
    return JSON.parse(text) as { challengeId?: string }
  }
  const { challengeId = '' } = await note(ask, { body: { identifier } })
  const verify = asking[ask] as OperationId
  const born = { region: 'SG', birthDate: '1990-01-01', shown }
  for (const code of ['000001', '000002', '000003', '000004']) {
    const contact = { challengeId, code }
    const body = verify === 'register' ? { ...born, contact } : { code, shown }
    const given = verify.startsWith('signIn') ? { code } : body
    await note(verify, { params: { id: challengeId }, body: given })
  }
  return answers.join('\n')
}

/** What a child is told that names somebody as its grown-up, without who it names. */
async function askedOf(target: Target, guardian: string): Promise<string> {
  const { input } = await ready(target, 'askForAccount')
  const body = { ...(input.body as object), guardian: `${guardian}@example.com` }
  const call = plain(operations.askForAccount as Operation, { body } as never, '')
  const { status, text } = await raw(target, call.path, call)
  const own = [...differing, 'id', 'guardian', 'pass']
  const told = JSON.parse(text, (name, value) => (own.includes(name) ? '' : value))
  return `${status} ${JSON.stringify(told)}`
}

export const aboutAccounts: Attack[] = [
  {
    name: 'who has an account: every way to ask for a code, for a contact that has one and one that has not',
    async *run(target) {
      await visitor(target).call(operations.resetDemo, {})
      for (const ask of Object.keys(asking) as OperationId[]) {
        const name = ask === 'requestDeskCode' ? 'ana@desk.example.com' : 'wei@example.com'
        const known = await seenOf(target, ask, name)
        const unknown = await seenOf(target, ask, name.replace('@', '-nobody@'))
        yield { what: ask, got: known === unknown ? '' : `${known}\ninstead of\n${unknown}` }
      }
      const [known, unknown] = [await askedOf(target, 'wei'), await askedOf(target, 'nobody')]
      yield { what: 'askForAccount', got: known === unknown ? '' : `${known} not ${unknown}` }
      // The child of the question before: its contact waits for a grown-up.
      const waiting = await seenOf(target, 'requestSignInCode', 'kid@example.net')
      const nobody = await seenOf(target, 'requestSignInCode', 'nobody@example.net')
      yield { what: 'a contact that waits', got: waiting === nobody ? '' : waiting }
    },
  },
]
