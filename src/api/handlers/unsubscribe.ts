import { purposeOfNotice, subscription } from '../../engine/unsubscribe.ts'
import { type Call, type Handler, loadAccount, systemContext } from '../call.ts'
import { personByAccount } from '../directory.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'
import { readUnsubscribeToken, unsubscribeToken } from '../unsubscribe-token.ts'

/** What the link is about, and the account as it is. A link to an erased account is spent. */
async function read({ deps, now, params }: Call<'getSubscription'> | Call<'unsubscribe'>) {
  const { accountId, ...notice } = await readUnsubscribeToken(deps, params.token, now)
  const purpose = purposeOfNotice(deps.policy, notice)
  const state = await loadAccount(deps, accountId)
  if (!purpose || state.status === 'unknown' || state.status === 'erased') {
    throw new ProblemError('gone', { reason: 'spent-link' })
  }
  return { state, purpose }
}

export const getSubscription: Handler<'getSubscription'> = async (call) => {
  const { state, purpose } = await read(call)
  return { result: subscription(state, purpose) }
}

export const unsubscribe: Handler<'unsubscribe'> = async (call) => {
  const { deps, now, body } = call
  const { state, purpose } = await read(call)
  const person = await personByAccount(deps, state.accountId)
  const context = {
    ...systemContext(deps, now, state.accountId),
    actor: { kind: 'person', id: person?.id ?? state.accountId } as const,
  }
  const { shown } = body
  const command = { type: 'unsubscribe', purpose: purpose.id, ...(shown && { shown }) } as const
  const { after, batch } = await executeOwing(state, command, context)
  return { result: subscription(after, purpose), batch }
}

export const listSampleNotices: Handler<'listSampleNotices'> = async ({ deps, signedIn }) => {
  const { accountId } = signedIn.person
  const notices = deps.policy.purposes.flatMap(({ id, notice }) =>
    notice
      ? [
          unsubscribeToken(deps, accountId, notice).then((token) => ({
            purpose: id,
            ...notice,
            token,
          })),
        ]
      : [],
  )
  return { result: { notices: await Promise.all(notices) } }
}
