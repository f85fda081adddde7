import { checkUpView } from '../../engine/check-up.ts'
import type { Command } from '../../engine/command.ts'
import { replay } from '../../engine/state.ts'
import { type Caller, contextOf, execute, type Handler } from '../call.ts'

async function read({ deps, signedIn }: Caller) {
  const { accountId } = signedIn.person
  const { events } = await deps.store.load(accountId)
  return { events, state: replay(accountId, events) }
}

async function change(call: Caller, command: Command) {
  const context = contextOf(call)
  const { events, state } = await read(call)
  const { after, batch } = execute(state, command, context)
  const log = [...events, ...(batch.append?.events ?? [])]
  return { result: checkUpView(after, log, context), batch }
}

export const getCheckUp: Handler<'getCheckUp'> = async (call) => {
  const { events, state } = await read(call)
  return { result: checkUpView(state, events, contextOf(call)) }
}

export const startCheckUp: Handler<'startCheckUp'> = (call) =>
  change(call, { type: 'start-check-up' })

export const leaveInCheckUp: Handler<'leaveInCheckUp'> = (call) =>
  change(call, { type: 'leave-in-check-up', item: call.params.id })
