import type { StepUpAction } from '../../contract/operation.ts'
import { NewerLog } from '../../engine/event-kinds.ts'
import type { DocumentWrite } from '../../stores/port.ts'
import { type Caller, contextOf, execute, type Handler, loadAccount } from '../call.ts'
import { type CodePurpose, issueCode, spendCode } from '../codes.ts'
import type { Deps } from '../deps.ts'
import { personByAccount, personByIdentifier } from '../directory.ts'
import { accountOf } from '../open-account.ts'
import type { Person } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { newProof } from '../proofs.ts'
import { closingCookie, openSession, renewSession, sessionView } from '../session.ts'
import { tell, waitingBy, waitingFor } from '../waiting-registration.ts'

export const requestSignInCode: Handler<'requestSignInCode'> = async (call) => {
  const { deps, now, body } = call
  const person = await personByIdentifier(deps, body.identifier)
  const waiting = person ? undefined : await waitingBy(deps, body.identifier)
  const isThere = person && !(await isErased(deps, person.accountId))
  const toBe = waiting && waiting.dueAt > now ? waiting.owner : ''
  const accountId = isThere ? person.accountId : toBe
  const { challenge, documents } = await issueCode(call, {
    purpose: 'sign-in',
    accountId,
    sessionId: '',
    identifier: body.identifier,
  })
  return { result: challenge, batch: { documents } }
}

/**
 * That a log can't be read is told to whoever proved to be its person: said here, it would tell
 * anybody that there is such an account.
 */
async function isErased(deps: Deps, accountId: string): Promise<boolean> {
  try {
    return (await loadAccount(deps, accountId)).status === 'erased'
  } catch (error) {
    if (error instanceof NewerLog) return false
    throw error
  }
}

export const signIn: Handler<'signIn'> = async (call) => {
  const { deps, now, params, body } = call
  const { body: challenge, documents } = await spendCode(
    deps,
    params.id,
    body.code,
    ({ purpose }) => purpose === 'sign-in',
    now,
  )
  const { accountId } = challenge
  const person = await personByAccount(deps, accountId)
  if (!person) throw await whyNobody(deps, accountId, documents, now)
  const { after, batch } = await accountOf(deps, person, now)
  const session = await openSession(call, accountId)
  return {
    result: sessionView(person, after, now, now, deps),
    headers: { [deps.cookie.responseHeader]: session.cookie },
    batch: { ...batch, documents: [...documents, ...session.writes] },
  }
}

/** No account: it may wait for a grown-up, which is told only to whoever has shown the contact theirs. */
async function whyNobody(
  deps: Deps,
  accountId: string,
  spent: readonly DocumentWrite[],
  now: string,
) {
  const found = await waitingFor(deps, accountId, now)
  if (!found) return new ProblemError('code-expired')
  const { waiting, write } = await tell(deps, found, now)
  const extras = { reason: 'waits-for-guardian', current: waiting }
  return new ProblemError('not-allowed-now', extras, { documents: [...spent, write] })
}

async function sessionOf({ deps, now, signedIn }: Omit<Caller, 'optOutSignal'>) {
  const { person, signedInAt } = signedIn
  const state = await loadAccount(deps, person.accountId)
  return sessionView(person, state, signedInAt, now, deps)
}

export const getSession: Handler<'getSession'> = async (call) => ({
  result: await sessionOf(call),
})

/** What a page asks first: that nobody is signed in is an answer there, and no failure. */
export const getVisitor: Handler<'getVisitor'> = async (call) => {
  const { signedIn } = call
  return { result: { session: signedIn ? await sessionOf({ ...call, signedIn }) : null } }
}

export const signOut: Handler<'signOut'> = async ({ deps, signedIn }) => ({
  result: {},
  headers: {
    [deps.cookie.responseHeader]: closingCookie(deps),
    // Not "storage": it would lose withdrawals that still wait on the device to be sent.
    'clear-site-data': '"cache"',
  },
  batch: { documents: [{ drop: { kind: 'session', id: signedIn.sessionId } }] },
})

export const requestStepUpCode: Handler<'requestStepUpCode'> = async (call) => {
  const { deps, signedIn, body } = call
  const { action, shown } = body
  if (action === 'guardian' && !shown) {
    throw new ProblemError('validation', { reason: 'consent-to-check-needed' })
  }
  const { challenge, documents } = await issueCode(call, {
    purpose: body.action,
    accountId: signedIn.person.accountId,
    sessionId: signedIn.sessionId,
    identifier: contactFor(signedIn.person, body.target ?? ''),
    target: body.target ?? '',
  })
  if (!shown) return { result: challenge, batch: { documents } }
  const state = await loadAccount(deps, signedIn.person.accountId)
  const agree = { type: 'agree-identity-check', action, shown } as const
  const { batch } = execute(state, agree, contextOf(call), documents)
  return { result: challenge, batch }
}

/** A change of a contact is proven on that very contact while there is one (IV(1)). */
function contactFor({ email, phone }: Person, target: string): string {
  const preferred = target === 'phone' ? phone : email
  return preferred ?? email ?? phone ?? ''
}

/**
 * How long a proof is good for. Deletion wants one that is fresh (IV(5)): made in the act it allows,
 * where the code is the last thing asked for.
 */
const proofLifeInMs: Readonly<Record<StepUpAction, number>> = {
  export: 5 * 60_000,
  'change-contact': 5 * 60_000,
  guardian: 5 * 60_000,
  'delete-account': 60_000,
}

const isStepUp = (purpose: CodePurpose): purpose is StepUpAction => purpose in proofLifeInMs

export const stepUp: Handler<'stepUp'> = async ({ deps, now, params, body, signedIn }) => {
  const { body: challenge, documents } = await spendCode(
    deps,
    params.id,
    body.code,
    ({ purpose, sessionId }) => isStepUp(purpose) && sessionId === signedIn.sessionId,
    now,
  )
  const { purpose: action, target } = challenge
  if (!isStepUp(action)) throw new ProblemError('code-expired')
  const { proof, expiresAt, write } = await newProof(
    deps,
    { owner: signedIn.person.accountId, body: { sessionId: signedIn.sessionId, action, target } },
    now,
    proofLifeInMs[action],
  )
  const session = await renewSession(deps, signedIn.sessionId)
  return {
    result: { proof, expiresAt },
    goodUntil: expiresAt,
    headers: { [deps.cookie.responseHeader]: session.cookie },
    isToldAgain: true,
    batch: { documents: [...documents, write, ...session.writes] },
  }
}
