import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { type Attack, plain, raw, type Target, visitor } from './attack.ts'

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
    },
  },
]
