import { isContact } from '../../contract/profile.ts'
import { guardianshipEtag, isAdult } from '../../engine/guardianship/view.ts'
import { addDays } from '../../engine/time.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import { spendOfAccount, spendOfContact } from '../allowance.ts'
import { type Call, contextOf, execute, expectVersion, type Handler, loadAccount } from '../call.ts'
import { mask } from '../codes.ts'
import { normalised, personByAccount, personByIdentifier } from '../directory.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { closeAsk } from '../guardian-ask.ts'
import { endLetters, lettersTo, newLetter } from '../guardian-letter.ts'
import { contactOf, knownAs } from '../guardian-link.ts'
import { onBehalf } from '../guardians.ts'
import { type GuardianRequestBody, guardiansView } from '../guardians-view.ts'
import { sayNo, sayYes } from '../letter-answer.ts'
import { type Sender, senderOf } from '../letter-sender.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { sha256 } from '../secrets.ts'

export const getChildrenAndGuardians: Handler<'getChildrenAndGuardians'> = async (call) => ({
  result: await guardiansView(call),
})

const codeId = (code: string) => sha256(code.replace(/[\s-]/g, '').toUpperCase())

/** Of the form of an e-mail or a number, and not the child's own: nobody is their own guardian. */
function expectContact(contact: string, { email, phone }: Person): void {
  const own = [email, phone].flatMap((one) => (one === null ? [] : [normalised(one)]))
  const reason = isContact(contact)
    ? own.includes(normalised(contact)) && 'own-contact'
    : 'no-contact'
  if (!reason) return
  const error = { path: 'body.contact', message: 'Not a contact of a guardian', code: reason }
  throw new ProblemError('validation', { reason, errors: [error] })
}

async function named(call: Call<'askGuardian'>): Promise<{ guardian?: Person; contact: string }> {
  const { deps, now, body } = call
  if ('contact' in body) {
    expectContact(body.contact, call.signedIn.person)
    const guardian = await personByIdentifier(deps, body.contact)
    return { ...(guardian && { guardian }), contact: mask(body.contact) }
  }
  const found = await deps.store.document('guardian-invitation', await codeId(body.code))
  const guardian = found && found.dueAt > now && (await personByAccount(deps, found.owner))
  if (!guardian) throw new ProblemError('code-expired')
  return { guardian, contact: contactOf(guardian) }
}

/** Answered alike whether or not the contact has an account: nobody can find out who has one. */
export const askGuardian: Handler<'askGuardian'> = async (call) => {
  const { deps, now, body, signedIn } = call
  const { accountId } = signedIn.person
  const name = knownAs(signedIn.person)
  const { guardian, contact } = await named(call)
  const command = { type: 'ask-guardian', guardianId: guardian?.id ?? '', contact } as const
  const state = await loadAccount(deps, accountId)
  const { after, batch } = execute(state, command, contextOf(call))
  const before = await deps.store.document('guardian-request', accountId)
  const isOther = guardian && guardian.accountId !== accountId
  const put = {
    kind: 'guardian-request',
    id: accountId,
    owner: guardian?.accountId ?? '',
    dueAt: '',
    body: { name, at: now } satisfies GuardianRequestBody,
  }
  const write: DocumentWrite[] = isOther
    ? [{ put, expectedRevision: before?.revision ?? 0 }]
    : [{ drop: { kind: 'guardian-request', id: accountId } }]
  const letter =
    'contact' in body
      ? [
          ...(await newLetter(call, accountId, body.contact)),
          await spendOfAccount(call, 'letter'),
          await spendOfContact(call, 'letter', body.contact),
        ]
      : await endLetters(deps, accountId)
  const documents = [...write, ...letter]
  return { result: await guardiansView(call, after), batch: { ...batch, documents } }
}

export const cancelGuardianRequest: Handler<'cancelGuardianRequest'> = async (call) => {
  const { accountId } = call.signedIn.person
  const state = await loadAccount(call.deps, accountId)
  const { after, batch } = await closeAsk(call.deps, state, contextOf(call))
  return { result: await guardiansView(call, after), batch }
}

/** Letters and figures that can't be mistaken for one another; 8 of them are 40 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const inviteChild: Handler<'inviteChild'> = async (call) => {
  const { deps, now, signedIn } = call
  const { accountId } = signedIn.person
  if (!isAdult(await loadAccount(deps, accountId), contextOf(call))) {
    throw new ProblemError('not-allowed-now', { reason: 'guardian-too-young' })
  }
  const code = [...deps.random(8)].map((byte) => alphabet[byte % alphabet.length]).join('')
  const expiresAt = addDays(now, 1)
  const id = await codeId(code)
  const put = { kind: 'guardian-invitation', id, owner: accountId, dueAt: expiresAt, body: {} }
  return {
    result: { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt },
    batch: { documents: [{ put, expectedRevision: 0 }] },
  }
}

/** The child who asked this very person: by their account, or by a letter to a contact of theirs. */
async function asked(call: Call<'confirmChild'> | Call<'declineChild'>): Promise<Sender> {
  const { deps, now, params, signedIn } = call
  const { person } = signedIn
  const found = await deps.store.document('guardian-request', params.id)
  const child = found?.owner === person.accountId && (await personByAccount(deps, params.id))
  if (child) return { child }
  const letter = (await lettersTo(deps, person, now)).find(({ owner }) => owner === params.id)
  const sender = letter && (await senderOf(deps, letter, now))
  if (!sender) throw new ProblemError('not-found')
  return sender
}

export const confirmChild: Handler<'confirmChild'> = async (call) => sayYes(call, await asked(call))

export const declineChild: Handler<'declineChild'> = async (call) => sayNo(call, await asked(call))

export const changeGuardianConsent: Handler<'changeGuardianConsent'> = async (call) => {
  const { deps, params, body } = call
  const signedIn = await onBehalf(call, params.id)
  const state = await loadAccount(deps, params.id)
  expectVersion(call, guardianshipEtag(state), await guardiansView(call, state))
  const { after, batch } = await executeOwing(
    state,
    { type: 'change-guardian-consent', scope: params.scope, ...body },
    contextOf({ ...call, signedIn }),
  )
  return { result: await guardiansView(call, after), batch }
}

export const endGuardianship: Handler<'endGuardianship'> = async (call) => {
  const { deps, params, body } = call
  const signedIn = await onBehalf(call, params.id)
  const state = await loadAccount(deps, params.id)
  const command = { type: 'unlink-guardian', ...body } as const
  const { after, batch } = await executeOwing(state, command, contextOf({ ...call, signedIn }), [
    { drop: { kind: 'guardianship', id: params.id } },
    { drop: { kind: 'coming-of-age', id: params.id } },
  ])
  return { result: await guardiansView(call, after), batch }
}
