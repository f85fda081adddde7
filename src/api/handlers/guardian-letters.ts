import type { Call, Handler } from '../call.ts'
import { lettersOf, letterToken, readLetter } from '../guardian-letter.ts'
import { sayNo, sayYes } from '../letter-answer.ts'
import { nameOf, senderOf } from '../letter-sender.ts'
import { ProblemError } from '../problems.ts'
import { waitingFor } from '../waiting-registration.ts'

type ByLetter =
  | Call<'getGuardianLetter'>
  | Call<'acceptGuardianLetter'>
  | Call<'refuseGuardianLetter'>

/** The letter, and who it is about. Changes nothing. */
async function opened({ deps, now, params, signedIn }: ByLetter) {
  const letter = await readLetter(deps, params.token, signedIn.person, now)
  const sender = await senderOf(deps, letter, now)
  if (!sender) throw new ProblemError('not-found', { reason: 'letter-over' })
  return { letter, sender }
}

export const getGuardianLetter: Handler<'getGuardianLetter'> = async (call) => {
  const { letter, sender } = await opened(call)
  const { owner, dueAt, body } = letter
  const opensAccount = sender.waiting !== undefined
  const name = nameOf(sender)
  return { result: { child: owner, name, opensAccount, at: body.at, expiresAt: dueAt } }
}

export const acceptGuardianLetter: Handler<'acceptGuardianLetter'> = async (call) =>
  sayYes(call, (await opened(call)).sender)

export const refuseGuardianLetter: Handler<'refuseGuardianLetter'> = async (call) =>
  sayNo(call, (await opened(call)).sender)

export const listSampleGuardianLetters: Handler<'listSampleGuardianLetters'> = async (call) => {
  const { deps, now, query, signedIn } = call
  const waiting = query.waiting && (await waitingFor(deps, query.waiting, now))
  const child = waiting ? waiting.owner : signedIn?.person.accountId
  const found = child ? await lettersOf(deps, child) : []
  const letters = found
    .filter(({ dueAt }) => dueAt > now)
    .map(async (letter) => ({ token: await letterToken(deps, letter), expiresAt: letter.dueAt }))
  return { result: { letters: await Promise.all(letters) } }
}
