import { deleteAccount, deletionEtag, deletionView, keptData } from '../../engine/projections.ts'
import type { AccountState } from '../../engine/state.ts'
import { addDays } from '../../engine/time.ts'
import { deadlineById } from '../../policy/lookup.ts'
import { contextOf, execute, expectVersion, type Handler, loadAccount } from '../call.ts'
import { endOutcome, readOutcome, startOutcome } from '../deletion-outcome.ts'
import { untoldCategories } from '../follow-through/untold.ts'
import { ProblemError } from '../problems.ts'
import { countCategories } from '../records.ts'
import { spendProof } from '../step-up.ts'

const viewOf = (state: AccountState, now: string) => {
  if (!state.deletion) throw new ProblemError('not-found')
  const result = deletionView(state.deletion, state, now)
  return { result, etag: result.etag }
}

export const getDeleteAccount: Handler<'getDeleteAccount'> = async (call) => {
  const { accountId } = call.signedIn.person
  const state = await loadAccount(call.deps, accountId)
  const counts = await countCategories(call.deps, accountId)
  const untold = await untoldCategories(call.deps, accountId)
  const result = deleteAccount(state, counts, untold, contextOf(call))
  return { result, etag: result.etag }
}

export const requestDeletion: Handler<'requestDeletion'> = async (call) => {
  const { deps, now, body, signedIn } = call
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  const counts = await countCategories(deps, accountId)
  const context = contextOf(call)
  const untold = await untoldCategories(deps, accountId)
  expectVersion(call, deletionEtag(state), deleteAccount(state, counts, untold, context))
  const spent = await spendProof(call, 'delete-account', deletionEtag(state))
  const { value } = deadlineById(deps.policy, 'deletion-waiting-period')
  const kept = keptData(counts, addDays(now, value), context)
  const { after, batch } = execute(state, { type: 'request-deletion', kept, ...body }, context, [
    spent,
  ])
  const { requestId = '', effectiveAt = '' } = after.deletion ?? {}
  const put = { kind: 'erasure', id: requestId, owner: accountId, dueAt: effectiveAt, body: {} }
  return {
    ...viewOf(after, now),
    batch: {
      ...batch,
      documents: [
        ...(batch.documents ?? []),
        { put, expectedRevision: 0 },
        ...(after.deletion ? [startOutcome(after.deletion)] : []),
      ],
    },
  }
}

export const cancelDeletion: Handler<'cancelDeletion'> = async (call) => {
  const { deps, now, params, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  expectVersion(call, deletionEtag(state), viewOf(state, now).result)
  const { after, batch } = execute(
    state,
    { type: 'cancel-deletion', requestId: params.id },
    contextOf(call),
    [
      { drop: { kind: 'erasure', id: params.id } },
      ...(await endOutcome(deps.store, params.id, { status: 'cancelled', erasedAt: null })),
    ],
  )
  return { ...viewOf(after, now), batch }
}

export const getDeletionOutcome: Handler<'getDeletionOutcome'> = async ({ deps, params }) => {
  const result = await readOutcome(deps, params.id)
  if (!result) throw new ProblemError('not-found')
  return { result }
}
