import { type Call, contextOf, type Handler, loadAccount } from '../call.ts'
import { personByAccount } from '../directory.ts'
import { closeAsk } from '../guardian-ask.ts'
import { lettersOf, letterToken, readLetter } from '../guardian-letter.ts'
import { guardiansView } from '../guardians-view.ts'
import { linkChild } from '../link-child.ts'
import { ProblemError } from '../problems.ts'

type ByLetter =
  | Call<'getGuardianLetter'>
  | Call<'acceptGuardianLetter'>
  | Call<'refuseGuardianLetter'>

/** The letter, and the child as whoever it was written to. Reading it changes nothing. */
async function opened(call: ByLetter) {
  const { deps, now, params, signedIn } = call
  const letter = await readLetter(deps, params.token, signedIn.person, now)
  const child = await personByAccount(deps, letter.owner)
  if (!child) throw new ProblemError('not-found', { reason: 'letter-over' })
  const acting = { ...signedIn, person: child, guardian: signedIn.person }
  const context = contextOf({ ...call, signedIn: acting })
  return { letter, child, context, state: await loadAccount(deps, letter.owner) }
}

export const getGuardianLetter: Handler<'getGuardianLetter'> = async (call) => {
  const { letter, child } = await opened(call)
  const { owner, dueAt, body } = letter
  return { result: { child: owner, name: child.name, at: body.at, expiresAt: dueAt } }
}

export const acceptGuardianLetter: Handler<'acceptGuardianLetter'> = async (call) => {
  const { child, state, context } = await opened(call)
  return linkChild(call as Call, state, context, { name: child.name, invited: true })
}

export const refuseGuardianLetter: Handler<'refuseGuardianLetter'> = async (call) => {
  const { state, context } = await opened(call)
  const { after, batch } = await closeAsk(call.deps, state, context)
  return { result: await guardiansView(call, after), batch }
}

export const listSampleGuardianLetters: Handler<'listSampleGuardianLetters'> = async (call) => {
  const { deps, now, signedIn } = call
  const found = await lettersOf(deps, signedIn.person.accountId)
  const letters = found
    .filter(({ dueAt }) => dueAt > now)
    .map(async (letter) => ({ token: await letterToken(deps, letter), expiresAt: letter.dueAt }))
  return { result: { letters: await Promise.all(letters) } }
}
