import { type ContactKind, Email, Phone } from '../../contract/profile.ts'
import { whyNotRemoveContact } from '../../engine/profile.ts'
import type { Handler } from '../call.ts'
import { issueCode, spendCode } from '../codes.ts'
import { claimIdentifier, normalised, personByIdentifier, releaseIdentifier } from '../directory.ts'
import { ProblemError } from '../problems.ts'
import { loadProfile, saveProfile } from '../profile-change.ts'
import { expectProof, spendProof } from '../step-up.ts'

const shapes = { email: Email, phone: Phone }

/**
 * Sends a code to a contact that is not in force yet. Whether somebody else has it is told only
 * to whoever can read what is sent there.
 */
export const requestContactCode: Handler<'requestContactCode'> = async (call) => {
  const { params, body, signedIn } = call
  if (!shapes[params.kind].safeParse(body.value).success) {
    const error = { path: 'body.value', message: 'Not of the expected form', code: params.kind }
    throw new ProblemError('validation', { errors: [error] })
  }
  await expectProof(call, 'change-contact', params.kind)
  const { challenge, documents } = await issueCode(call, {
    purpose: 'confirm-contact',
    accountId: signedIn.person.accountId,
    sessionId: signedIn.sessionId,
    identifier: body.value,
    target: contactTarget(params.kind, body.value),
  })
  return { result: challenge, batch: { documents } }
}

const contactTarget = (kind: ContactKind, value: string) => `${kind}:${normalised(value)}`

/** Both are proven now, the old by the step-up and the new by its code: only here they change places. */
export const changeContact: Handler<'changeContact'> = async (call) => {
  const { deps, now, params, body, signedIn } = call
  const { kind } = params
  const spent = await spendProof(call, 'change-contact', kind)
  const { body: challenge, documents } = await spendCode(
    deps,
    body.challengeId,
    body.code,
    ({ purpose, sessionId, target }) =>
      purpose === 'confirm-contact' &&
      sessionId === signedIn.sessionId &&
      target.startsWith(`${kind}:`),
    now,
  )
  const loaded = await loadProfile(call)
  const value = challenge.target.slice(kind.length + 1)
  const old = loaded.found.body[kind]
  const owner = await personByIdentifier(deps, value)
  if (owner && owner.accountId !== signedIn.person.accountId) {
    throw new ProblemError('not-allowed-now', { reason: 'contact-taken' }, { documents })
  }
  const { batch, ...answer } = saveProfile(call, loaded, { ...loaded.found.body, [kind]: value })
  const swap = owner
    ? []
    : [
        ...(old ? await releaseIdentifier(deps, old) : []),
        await claimIdentifier(value, signedIn.person.accountId),
      ]
  return {
    ...answer,
    batch: { ...batch, documents: [...(batch.documents ?? []), spent, ...documents, ...swap] },
  }
}

export const removeContact: Handler<'removeContact'> = async (call) => {
  const { deps, params } = call
  const loaded = await loadProfile(call)
  const { email, phone } = loaded.found.body
  const old = loaded.found.body[params.kind]
  const rule = whyNotRemoveContact([email, phone], old)
  if (rule || old === null) {
    throw new ProblemError('not-allowed-now', { reason: rule?.reason ?? 'no-such-contact' })
  }
  const spent = await spendProof(call, 'change-contact', params.kind)
  const { batch, ...answer } = saveProfile(call, loaded, {
    ...loaded.found.body,
    [params.kind]: null,
  })
  const released = await releaseIdentifier(deps, old)
  return {
    ...answer,
    batch: { ...batch, documents: [...(batch.documents ?? []), spent, ...released] },
  }
}
