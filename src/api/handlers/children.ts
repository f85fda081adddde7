import {
  childrenAndGuardians,
  guardedChild,
  guardianshipEtag,
  isAdult,
} from '../../engine/guardianship/view.ts'
import type { AccountState } from '../../engine/state.ts'
import { addDays } from '../../engine/time.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import {
  type Call,
  type Caller,
  contextOf,
  execute,
  expectVersion,
  type Handler,
  loadAccount,
} from '../call.ts'
import { mask } from '../codes.ts'
import { personByAccount, personByIdentifier } from '../directory.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { contactOf, openLink } from '../guardian-link.ts'
import { onBehalf } from '../guardians.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { sha256 } from '../secrets.ts'
import { spendProof } from '../step-up.ts'

interface RequestBody {
  name: string
  at: string
}

/** The caller as they stand, or with one child's state that is about to be committed. */
async function viewOf(caller: Caller, changed?: AccountState) {
  const { deps, signedIn } = caller
  const { accountId } = signedIn.person
  const stateOf = async (id: string) =>
    changed?.accountId === id ? changed : loadAccount(deps, id)
  const asked = await deps.store.documents<RequestBody>('guardian-request', {
    owner: accountId,
    limit: 50,
  })
  const links = await deps.store.documents('guardianship', { owner: accountId, limit: 50 })
  const children = await Promise.all(
    links.map(async ({ id }) => {
      const state = await stateOf(id)
      const child = await personByAccount(deps, id)
      if (!child || !state.guardianship.link) return []
      const acting = { ...signedIn, person: child, guardian: signedIn.person }
      return [guardedChild(state, child.name, contextOf({ ...caller, signedIn: acting }))]
    }),
  )
  const requests = asked
    .filter(({ id }) => changed?.accountId !== id)
    .map(({ id, body }) => ({ child: id, name: body.name, at: body.at }))
  const own = await stateOf(accountId)
  return childrenAndGuardians(own, requests, children.flat(), contextOf(caller))
}

export const getChildrenAndGuardians: Handler<'getChildrenAndGuardians'> = async (call) => ({
  result: await viewOf(call),
})

const codeId = (code: string) => sha256(code.replace(/[\s-]/g, '').toUpperCase())

async function named(call: Call<'askGuardian'>): Promise<{ guardian?: Person; contact: string }> {
  const { deps, now, body } = call
  if ('contact' in body) {
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
  const { deps, now, signedIn } = call
  const { accountId, name } = signedIn.person
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
    body: { name, at: now } satisfies RequestBody,
  }
  const write: DocumentWrite[] = isOther
    ? [{ put, expectedRevision: before?.revision ?? 0 }]
    : [{ drop: { kind: 'guardian-request', id: accountId } }]
  return { result: await viewOf(call, after), batch: { ...batch, documents: write } }
}

export const cancelGuardianRequest: Handler<'cancelGuardianRequest'> = async (call) => {
  const { accountId } = call.signedIn.person
  const state = await loadAccount(call.deps, accountId)
  const { after, batch } = execute(state, { type: 'close-guardian-request' }, contextOf(call), [
    { drop: { kind: 'guardian-request', id: accountId } },
  ])
  return { result: await viewOf(call, after), batch }
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

/** The child who asked this very person, and what they may do about it. */
async function asked(call: Call<'confirmChild'> | Call<'declineChild'>) {
  const { deps, params, signedIn } = call
  const { accountId } = signedIn.person
  const found = await deps.store.document('guardian-request', params.id)
  const child = found?.owner === accountId && (await personByAccount(deps, params.id))
  if (!child) throw new ProblemError('not-found')
  const acting = { ...signedIn, person: child, guardian: signedIn.person }
  const context = contextOf({ ...call, signedIn: acting })
  return { state: await loadAccount(deps, params.id), context }
}

export const confirmChild: Handler<'confirmChild'> = async (call) => {
  const { deps, params, signedIn } = call
  const { accountId } = signedIn.person
  const { state, context } = await asked(call)
  const spent = await spendProof(call as Call, 'guardian', params.id)
  const adult = isAdult(await loadAccount(deps, accountId), context)
  const { after, batch: linked } = openLink(state, signedIn.person, adult, context)
  const done = { drop: { kind: 'guardian-request', id: params.id } }
  const batch = { ...linked, documents: [spent, done, ...(linked.documents ?? [])] }
  const view = await viewOf(call, after)
  const child = guardedChild(after, (await personByAccount(deps, params.id))?.name ?? '', context)
  return { result: { ...view, children: [...view.children, child] }, batch }
}

export const declineChild: Handler<'declineChild'> = async (call) => {
  const { state, context } = await asked(call)
  const { after, batch } = execute(state, { type: 'close-guardian-request' }, context, [
    { drop: { kind: 'guardian-request', id: call.params.id } },
  ])
  return { result: await viewOf(call, after), batch }
}

export const changeGuardianConsent: Handler<'changeGuardianConsent'> = async (call) => {
  const { deps, params, body } = call
  const signedIn = await onBehalf(call, params.id)
  const state = await loadAccount(deps, params.id)
  expectVersion(call as Call, guardianshipEtag(state), await viewOf(call, state))
  const { after, batch } = await executeOwing(
    state,
    { type: 'change-guardian-consent', scope: params.scope, ...body },
    contextOf({ ...call, signedIn }),
  )
  return { result: await viewOf(call, after), batch }
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
  return { result: await viewOf(call, after), batch }
}
