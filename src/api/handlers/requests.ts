import type { RightsRequest } from '../../contract/requests.ts'
import { type RequestChange, requestOf } from '../../engine/requests/change.ts'
import { newsIn } from '../../engine/requests/news.ts'
import { whyNotChange } from '../../engine/requests/rules.ts'
import { customerService, type RequestTexts, requestView } from '../../engine/requests/views.ts'
import type { RequestEntry } from '../../engine/slices/requests.ts'
import type { Batch, DocumentWrite } from '../../stores/port.ts'
import { type Answer, type Caller, contextOf, type Handler, loadAccount } from '../call.ts'
import { issueCode, pendingCode, spendCode } from '../codes.ts'
import { withOwed } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'
import { executeOnRequest } from '../requests/cases.ts'
import { automatedDecisions } from '../requests/decisions.ts'
import { dropFile, fileAnswer, storeFile } from '../requests/files.ts'
import { forwardingFor } from '../requests/forwarding/job.ts'
import { markRead, readMarks } from '../requests/read-marks.ts'
import { readTexts, writeText } from '../requests/texts.ts'

type Answered = Promise<Answer<RightsRequest>>

export const getCustomerService: Handler<'getCustomerService'> = async (call) => {
  const { accountId } = call.signedIn.person
  const state = await loadAccount(call.deps, accountId)
  const seen = await readMarks(call.deps, accountId)
  return { result: customerService(state, seen, contextOf(call)) }
}

export const listAutomatedDecisions: Handler<'listAutomatedDecisions'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  return { result: { decisions: await automatedDecisions(call.deps, state, call.now) } }
}

export const startRequest: Handler<'startRequest'> = async (call) => {
  const { deps, body, signedIn } = call
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  const { kind, words, ground = null, decision = null, stop = null } = body
  const requestId = deps.newId()
  const messageId = words === undefined ? null : deps.newId()
  if (decision !== null) await expectDecision(call, decision)
  const { entry, ...done } = executeOnRequest(
    state,
    requestId,
    { type: 'start-request', requestId, kind, ground, decisionId: decision, messageId, stop },
    contextOf(call),
    messageId && words ? [writeText(accountId, messageId, words)] : [],
  )
  const { batch } = await withOwed(state, done, contextOf(call))
  const answer = await viewOf(call, entry, messageId && words ? { [messageId]: words } : {})
  return { ...answer, batch: await withForwarding(call, entry, batch) }
}

async function withForwarding(call: Caller, entry: RequestEntry, batch: Batch): Promise<Batch> {
  const { deps, now, signedIn } = call
  const look = await forwardingFor(deps, signedIn.person.accountId, entry, now)
  return { ...batch, documents: [...(batch.documents ?? []), ...look] }
}

async function expectDecision(call: Caller, id: string): Promise<void> {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  const decisions = await automatedDecisions(call.deps, state, call.now)
  if (!decisions.some((decision) => decision.id === id)) {
    throw new ProblemError('validation', { reason: 'no-such-decision' })
  }
}

export const getRequest: Handler<'getRequest'> = async (call) => {
  const { entry } = await find(call, call.params.id)
  return viewOf(call, entry)
}

export const markRequestRead: Handler<'markRequestRead'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const { entry } = await find(call, params.id)
  const steps = entry.steps.findIndex(({ id }) => id === body.step) + 1
  if (steps === 0) throw new ProblemError('not-found')
  const { accountId } = signedIn.person
  const documents = await markRead(deps, accountId, entry.id, steps)
  const seen = Math.max(steps, (await readMarks(deps, accountId))[entry.id] ?? 0)
  return { result: { hasNews: newsIn(entry, seen) !== undefined }, batch: { documents } }
}

export const writeMessage: Handler<'writeMessage'> = (call) => {
  const messageId = call.deps.newId()
  const { words } = call.body
  return change(call, call.params.id, { action: 'message', messageId }, { messageId, words })
}

export const appealRequest: Handler<'appealRequest'> = (call) => {
  const messageId = call.deps.newId()
  const { words } = call.body
  return change(call, call.params.id, { action: 'appeal', messageId }, { messageId, words })
}

export const askForHuman: Handler<'askForHuman'> = (call) =>
  change(call, call.params.id, { action: 'ask-human' })

export const withdrawRequest: Handler<'withdrawRequest'> = (call) =>
  change(call, call.params.id, { action: 'withdraw' })

export const retryRequest: Handler<'retryRequest'> = (call) =>
  change(call, call.params.id, { action: 'retry' })

export const attachFile: Handler<'attachFile'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const { state, entry } = await find(call, params.id)
  // Asked before anything is written: a refused file must not lie anywhere.
  const rule = whyNotChange(entry, 'attach', contextOf(call))
  if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
  const id = deps.newId()
  const { accountId } = signedIn.person
  const texts = await readTexts(deps, accountId, entry)
  const taken = Object.values(texts.files).map(({ name }) => name)
  const write = await storeFile(deps, accountId, { id, requestId: entry.id, ...body }, taken)
  const { entry: after, batch } = executeOnRequest(
    state,
    entry.id,
    { type: 'change-request', requestId: entry.id, change: { action: 'attach', fileId: id } },
    contextOf(call),
    [write],
  )
  const added = 'put' in write ? { [id]: write.put.body as RightsRequest['files'][number] } : {}
  return { ...(await viewOf(call, after, {}, added)), batch }
}

export const removeRequestFile: Handler<'removeRequestFile'> = async (call) => {
  const { deps, now, params } = call
  const documents = await dropFile(deps, params.file, now)
  return change(
    call,
    params.id,
    { action: 'remove-file', fileId: params.file },
    undefined,
    documents,
  )
}

export const getRequestFile: Handler<'getRequestFile'> = async (call) => {
  const { entry } = await find(call, call.params.id)
  return fileAnswer(call.deps, call.signedIn.person.accountId, entry.id, call.params.file)
}

export const requestVerificationCode: Handler<'requestVerificationCode'> = async (call) => {
  const { params, body } = call
  const { state } = await find(call, params.id)
  const { challenge, documents } = await issueCode(call, checkOf(call, params.id))
  const { batch } = executeOnRequest(
    state,
    params.id,
    { type: 'agree-verification', requestId: params.id, shown: body.shown },
    contextOf(call),
    documents,
  )
  return { result: challenge, batch }
}

/** A code for one request opens no other. */
function checkOf({ signedIn: { person, sessionId } }: Caller, requestId: string) {
  const { accountId, email, phone } = person
  const identifier = email ?? phone ?? ''
  return { purpose: 'rights-request', accountId, sessionId, target: requestId, identifier } as const
}

export const verifyRequest: Handler<'verifyRequest'> = async (call) => {
  const { deps, now, params, body, signedIn } = call
  const { documents } = await spendCode(
    deps,
    params.challenge,
    body.code,
    ({ purpose, sessionId, target }) =>
      purpose === 'rights-request' && sessionId === signedIn.sessionId && target === params.id,
    now,
  )
  return change(call, params.id, { action: 'verify' }, undefined, documents)
}

async function find({ deps, signedIn }: Caller, id: string) {
  const state = await loadAccount(deps, signedIn.person.accountId)
  const entry = requestOf(state, id)
  if (!entry) throw new ProblemError('not-found')
  return { state, entry }
}

async function change(
  call: Caller,
  requestId: string,
  given: RequestChange,
  text?: { messageId: string; words: string },
  documents: readonly DocumentWrite[] = [],
): Answered {
  const { state } = await find(call, requestId)
  const { accountId } = call.signedIn.person
  const { entry, batch } = executeOnRequest(
    state,
    requestId,
    { type: 'change-request', requestId, change: given },
    contextOf(call),
    text ? [...documents, writeText(accountId, text.messageId, text.words)] : documents,
  )
  const answer = await viewOf(call, entry, text ? { [text.messageId]: text.words } : {})
  return { ...answer, batch: await withForwarding(call, entry, batch) }
}

/** With the words and files that are only about to be written. */
async function viewOf(
  call: Caller,
  entry: RequestEntry,
  words: RequestTexts['words'] = {},
  files: RequestTexts['files'] = {},
) {
  const { deps, now, signedIn } = call
  const texts = await readTexts(deps, signedIn.person.accountId, entry)
  const isAsked = entry.status === 'awaiting_verification'
  const all = {
    ...texts,
    words: { ...texts.words, ...words },
    files: { ...texts.files, ...files },
    check: isAsked ? await pendingCode(deps, checkOf(call, entry.id), now) : null,
  }
  const result = requestView(entry, all, 'person', contextOf(call))
  return { result, etag: result.etag }
}
