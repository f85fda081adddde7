import type { Handler } from '../call.ts'
import { openStaffSession, sampleStaff } from '../desk/staff.ts'
import { personByAccount } from '../directory.ts'
import { accountOf } from '../open-account.ts'
import { ProblemError } from '../problems.ts'
import * as scenario from '../scenario/apply.ts'
import { explainLog } from '../scenario/changes.ts'
import { openSession } from '../session.ts'

export const applyScenario: Handler<'applyScenario'> = async ({ deps, body }) => ({
  result: await scenario.applyScenario(deps, body.scenario),
})

export const openSampleSession: Handler<'openSampleSession'> = async (call) => {
  const { deps, now, body } = call
  const { who } = body
  const staff = sampleStaff.find(({ id }) => id === who)
  if (staff) {
    const { cookie, write } = await openStaffSession(deps, staff, now)
    return {
      result: { who },
      headers: { [deps.cookie.responseHeader]: cookie },
      batch: { documents: [write] },
    }
  }
  const person = await personByAccount(deps, scenario.accountIdOf(who) ?? '')
  if (!person) throw new ProblemError('not-found')
  const { batch } = await accountOf(deps, person, now)
  const { cookie, writes } = await openSession(call, person.accountId)
  return {
    result: { who },
    headers: { [deps.cookie.responseHeader]: cookie },
    batch: { ...batch, documents: writes },
  }
}

export const readLog: Handler<'readLog'> = async ({ deps, params }) => {
  const accountId = scenario.accountIdOf(params.who)
  if (!accountId) throw new ProblemError('not-found')
  const { events } = await deps.store.load(accountId)
  return {
    result: {
      accountId,
      hash: await scenario.hashOf({ [accountId]: events }),
      events: explainLog(accountId, events),
    },
  }
}
