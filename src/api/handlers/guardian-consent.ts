import { isAdult } from '../../engine/guardianship/view.ts'
import { execute, type Handler, inOneBatch, systemContext } from '../call.ts'
import { issueCode, spendCode } from '../codes.ts'
import { personByAccount, personByIdentifier } from '../directory.ts'
import { forNewChild } from '../guardian-consent.ts'
import { accountOf } from '../open-account.ts'
import { ProblemError } from '../problems.ts'
import { newProof } from '../proofs.ts'

export const requestGuardianCode: Handler<'requestGuardianCode'> = async (call) => {
  const { deps, now, body } = call
  const guardian = await personByIdentifier(deps, body.identifier)
  const facts = { now, policy: deps.policy }
  const isGrown = guardian && isAdult(guardian, facts)
  const accountId = isGrown ? guardian.accountId : ''
  const { identifier } = body
  const ask = { purpose: 'guardian', accountId, sessionId: '', identifier } as const
  const { challenge, documents } = await issueCode(call, ask)
  return { result: challenge, batch: { documents } }
}

/** Milliseconds: the child still has to confirm a contact of its own with a code. */
const consentLifeInMs = 30 * 60_000

/** The guardian's code, with what they read before it: their identity is checked with their consent. */
export const giveGuardianConsent: Handler<'giveGuardianConsent'> = async (call) => {
  const { deps, now, params, body } = call
  const { body: challenge, documents } = await spendCode(
    deps,
    params.id,
    body.code,
    ({ purpose, sessionId }) => purpose === 'guardian' && sessionId === '',
    now,
  )
  const owner = challenge.accountId
  const guardian = await personByAccount(deps, owner)
  if (!guardian) throw new ProblemError('code-expired')
  const given = { owner, body: forNewChild }
  const { proof, expiresAt, write } = await newProof(deps, given, now, consentLifeInMs)
  const actor = { kind: 'person', id: guardian.id } as const
  const context = { ...systemContext(deps, now, owner), actor }
  const agree = { type: 'agree-identity-check', action: 'guardian', shown: body.shown } as const
  const opened = await accountOf(deps, guardian, now)
  const { batch } = inOneBatch(opened, (state) =>
    execute(state, agree, context, [...documents, write]),
  )
  return { result: { consent: proof, expiresAt }, goodUntil: expiresAt, batch }
}
