import type { OperationId, Operations } from '../../contract/every-operation.ts'
import type { InputOf, StepUpAction } from '../../contract/operation.ts'
import type { StepBefore } from '../../contract/scenarios.ts'
import { exportTarget } from '../../contract/step-up-target.ts'
import type { ShownText } from '../../engine/events.ts'
import { addMs } from '../../engine/time.ts'
import { type Call, contextOf, execute, type Handler, loadAccount } from '../call.ts'
import { currentTime } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { personByAccount } from '../directory.ts'
import {
  askGuardian,
  changeGuardianConsent,
  confirmChild,
  getChildrenAndGuardians,
} from '../handlers/children.ts'
import { getDeleteAccount, requestDeletion } from '../handlers/deletion.ts'
import { requestExport } from '../handlers/exports.ts'
import { startRequest } from '../handlers/requests.ts'
import { type Person, people } from '../people.ts'
import { ProblemError } from '../problems.ts'
import { newSecret, sha256 } from '../secrets.ts'

type Given<Id extends OperationId> = Partial<InputOf<Operations[Id]>> & {
  ifMatch?: string
  stepUpProof?: string
}

/** Does one step as its person would have: by the same handler, with its rules and documents. */
export async function takeStep(deps: Deps, step: StepBefore): Promise<void> {
  const person = await personNamed(deps, step.who)
  const shown: ShownText = {
    locale: 'en',
    hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    version: deps.policy.version,
  }
  switch (step.do) {
    case 'choose': {
      const { purpose, choice } = step
      return command(deps, person, { type: 'change-consent', purpose, choice, shown })
    }
    case 'use-service':
      return command(deps, person, { type: 'use-authorisation', authorisationId: step.service })
    case 'ask': {
      const { kind, ground, words } = step
      const body = { kind, ...(ground && { ground }), ...(words && { words }) }
      return run(deps, person, startRequest, { body })
    }
    case 'export': {
      const body = { categories: step.categories, formats: ['json' as const, 'html' as const] }
      const stepUpProof = await proofFor(deps, person, 'export', await exportTarget(body))
      return run(deps, person, requestExport, { body, stepUpProof })
    }
    case 'delete-account': {
      const call = await callOf<'getDeleteAccount'>(deps, person, {})
      const ifMatch = (await getDeleteAccount(call)).etag ?? ''
      const stepUpProof = await proofFor(deps, person, 'delete-account', ifMatch)
      return run(deps, person, requestDeletion, { body: { shown }, ifMatch, stepUpProof })
    }
    case 'ask-guardian':
      return nameGuardian(deps, person, step.guardian)
    case 'link-guardian':
      await nameGuardian(deps, person, step.guardian)
      return beGuardian(deps, person, await personNamed(deps, step.guardian), step.consents, shown)
  }
}

async function nameGuardian(deps: Deps, child: Person, guardian: string): Promise<void> {
  const { email, phone } = await personNamed(deps, guardian)
  await run(deps, child, askGuardian, { body: { contact: email ?? phone ?? '' } })
}

async function beGuardian(
  deps: Deps,
  child: Person,
  guardian: Person,
  consents: readonly ('collection' | 'disclosure')[],
  shown: ShownText,
): Promise<void> {
  const params = { id: child.accountId }
  const stepUpProof = await proofFor(deps, guardian, 'guardian', child.accountId)
  await run(deps, guardian, confirmChild, { params, stepUpProof })
  for (const scope of consents) {
    const call = await callOf<'getChildrenAndGuardians'>(deps, guardian, {})
    const { children } = (await getChildrenAndGuardians(call)).result
    const ifMatch = children.find(({ id }) => id === child.accountId)?.etag ?? ''
    const body = { choice: 'given' as const, shown }
    await run(deps, guardian, changeGuardianConsent, {
      params: { ...params, scope },
      body,
      ifMatch,
    })
  }
}

async function personNamed(deps: Deps, name: string): Promise<Person> {
  const sample = people.find(({ profile }) => profile.accountName === name)
  const person = sample && (await personByAccount(deps, sample.accountId))
  if (!person) throw new ProblemError('not-found')
  return person
}

async function callOf<Id extends OperationId>(
  deps: Deps,
  person: Person,
  given: Given<Id>,
): Promise<Call<Id>> {
  const now = await currentTime(deps)
  const call = {
    params: {},
    query: {},
    ifMatch: null,
    stepUpProof: null,
    bearer: null,
    optOutSignal: false,
    language: 'en',
    // What would go out to people went out before the scenario begins.
    post: () => undefined,
    ...given,
    deps,
    now,
    signedIn: { sessionId, person, signedInAt: now },
  }
  return call as unknown as Call<Id>
}

const sessionId = 'scenario'

async function run<Id extends OperationId>(
  deps: Deps,
  person: Person,
  handler: Handler<Id>,
  given: Given<Id>,
): Promise<void> {
  const { batch } = await handler(await callOf<Id>(deps, person, given))
  if (batch) await deps.store.commit(batch)
}

async function command(
  deps: Deps,
  person: Person,
  asked: Parameters<typeof execute>[1],
): Promise<void> {
  const state = await loadAccount(deps, person.accountId)
  const context = contextOf(await callOf<'getSession'>(deps, person, {}))
  await deps.store.commit(execute(state, asked, context).batch)
}

/** Stands for the code the person would have entered; spent by the step it is for. */
async function proofFor(
  deps: Deps,
  { accountId }: Person,
  action: StepUpAction,
  target = '',
): Promise<string> {
  const proof = newSecret(deps.random)
  const dueAt = addMs(await currentTime(deps), 60_000)
  const body = { sessionId, action, target }
  const put = { kind: 'proof', id: await sha256(proof), owner: accountId, dueAt, body }
  await deps.store.commit({ documents: [{ put, expectedRevision: 0 }] })
  return proof
}
