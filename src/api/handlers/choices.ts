import { activityEntries } from '../../engine/activity.ts'
import { checkUpView } from '../../engine/check-up.ts'
import type { Command } from '../../engine/command.ts'
import { handedOverAt } from '../../engine/guardianship/handed-over.ts'
import { guardianStand } from '../../engine/guardianship/stand.ts'
import {
  accountHome,
  consentState,
  notificationSettings,
  personalInformation,
} from '../../engine/projections.ts'
import { toldOf } from '../../engine/requests/views.ts'
import { replay } from '../../engine/state.ts'
import { regionById } from '../../policy/lookup.ts'
import { type Caller, contextOf, type Handler, loadAccount } from '../call.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { guardianLeaves } from '../guardians.ts'
import { asksOf } from '../letter-sender.ts'
import { countCategories } from '../records.ts'
import { readMarks } from '../requests/read-marks.ts'

export const getAccount: Handler<'getAccount'> = async (call) => {
  const { deps, signedIn } = call
  const { accountId } = signedIn.person
  const { events } = await deps.store.load(accountId)
  const counts = await countCategories(deps, accountId)
  const state = replay(accountId, events)
  const context = contextOf(call)
  const [lastEntry = null] = activityEntries(events.slice(-1), events, state, context)
  const { items: _, ...checkUp } = checkUpView(state, events, context)
  const told = toldOf(state, await readMarks(deps, accountId))
  const asks = await asksOf(deps, signedIn.person, call.now)
  const invitations = asks.map(({ child, name }) => ({ child, name }))
  const more = {
    ...told,
    invitations,
    checkUp,
    lastEntry,
    handedOverAt: handedOverAt(events, call.now),
    guardian: guardianStand(state, events, await guardianLeaves(deps, accountId), context),
  }
  return { result: accountHome(state, counts, more, context) }
}

export const getPersonalInformation: Handler<'getPersonalInformation'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: personalInformation(state, contextOf(call)) }
}

export const keepOnlyNecessary: Handler<'keepOnlyNecessary'> = (call) =>
  changeAll(call, { type: 'keep-only-necessary', ...call.body })

export const undoOnlyNecessary: Handler<'undoOnlyNecessary'> = (call) =>
  changeAll(call, { type: 'undo-only-necessary', ...call.body })

async function changeAll(call: Caller, command: Command) {
  const context = contextOf(call)
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  const { after, batch } = await executeOwing(state, command, context)
  return { result: personalInformation(after, context), batch }
}

export const getNotificationSettings: Handler<'getNotificationSettings'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: notificationSettings(state, contextOf(call)) }
}

export const getCookies: Handler<'getCookies'> = async (call) => {
  const { deps, optOutSignal, signedIn } = call
  const governed = signedIn ? await governedBySignal({ ...call, signedIn }) : null
  return {
    result: { stored: [...deps.host.stored], optOutSignal, asGuest: !signedIn, governed },
  }
}

async function governedBySignal(call: Caller) {
  const { deps, signedIn } = call
  const { accountId, region } = signedIn.person
  if (!regionById(deps.policy, region).features.personalisedAds) return null
  return consentState(await loadAccount(deps, accountId), 'personalised-ads', contextOf(call))
}
