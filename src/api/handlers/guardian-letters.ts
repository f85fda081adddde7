import { admitChild } from '../admit-child.ts'
import { type Call, contextOf, type Handler, loadAccount, type SignedIn } from '../call.ts'
import { mask } from '../codes.ts'
import { personByAccount } from '../directory.ts'
import { closeAsk } from '../guardian-ask.ts'
import { lettersOf, letterToken, readLetter } from '../guardian-letter.ts'
import { guardiansView } from '../guardians-view.ts'
import { linkChild } from '../link-child.ts'
import { ProblemError } from '../problems.ts'
import { answerWaiting, waitingFor } from '../waiting-registration.ts'

type ByLetter =
  | Call<'getGuardianLetter'>
  | Call<'acceptGuardianLetter'>
  | Call<'refuseGuardianLetter'>

/** The letter, and who it is about: a child with an account, or one who waits for it. Changes nothing. */
async function opened(call: ByLetter) {
  const { deps, now, params, signedIn } = call
  const letter = await readLetter(deps, params.token, signedIn.person, now)
  const child = await personByAccount(deps, letter.owner)
  if (child) return { letter, child, waiting: undefined }
  const waiting = await waitingFor(deps, letter.owner, now)
  if (!waiting) throw new ProblemError('not-found', { reason: 'letter-over' })
  return { letter, child: undefined, waiting }
}

/** The child's account as whoever the letter was written to. */
async function asGuardian(call: ByLetter, child: SignedIn['person']) {
  const acting = { ...call.signedIn, person: child, guardian: call.signedIn.person }
  const context = contextOf({ ...call, signedIn: acting })
  return { context, state: await loadAccount(call.deps, child.accountId) }
}

export const getGuardianLetter: Handler<'getGuardianLetter'> = async (call) => {
  const { letter, child, waiting } = await opened(call)
  const { owner, dueAt, body } = letter
  // Enough to know a child of one's own by; who was written to by mistake learns no contact.
  const name = waiting ? mask(waiting.body.contact) : child.name
  const opensAccount = waiting !== undefined
  return { result: { child: owner, name, opensAccount, at: body.at, expiresAt: dueAt } }
}

export const acceptGuardianLetter: Handler<'acceptGuardianLetter'> = async (call) => {
  const { child, waiting } = await opened(call)
  if (waiting) return admitChild(call, waiting)
  const { state, context } = await asGuardian(call, child)
  return linkChild(call, state, context, { name: child.name, invited: true })
}

export const refuseGuardianLetter: Handler<'refuseGuardianLetter'> = async (call) => {
  const { child, waiting } = await opened(call)
  if (waiting) {
    const documents = await answerWaiting(call.deps, waiting, 'refused')
    return { result: await guardiansView(call), batch: { documents } }
  }
  const { state, context } = await asGuardian(call, child)
  const { after, batch } = await closeAsk(call.deps, state, context)
  return { result: await guardiansView(call, after), batch }
}

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
