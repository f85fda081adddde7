import type { CaseStep } from '../../contract/desk.ts'
import { dayIn } from '../../engine/deadlines/count.ts'
import { daysBetween } from '../../engine/deadlines/deadline.ts'
import { type RequestChange, requestOf } from '../../engine/requests/change.ts'
import { isOpen, isOwnRefusal } from '../../engine/requests/rules.ts'
import { stoppable } from '../../engine/requests/stops.ts'
import { requestEtag, requestReference, requestView } from '../../engine/requests/views.ts'
import { replay } from '../../engine/state.ts'
import { requestKindById } from '../../policy/lookup.ts'
import type { Batch } from '../../stores/port.ts'
import { type Call, execute, expectVersion, type Handler } from '../call.ts'
import { issueCode, mask, spendCode } from '../codes.ts'
import { closeAccountWrites } from '../desk/close-account.ts'
import { copyWrites } from '../desk/copy.ts'
import { erasableFor, eraseWrites } from '../desk/erase.ts'
import {
  closingStaffCookie,
  openStaffSession,
  ownerOf,
  sampleStaff,
  staffOf,
} from '../desk/staff.ts'
import { personByAccount } from '../directory.ts'
import { withOwed } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'
import { type CaseBody, executeOnRequest } from '../requests/cases.ts'
import { fileAnswer } from '../requests/files.ts'
import { readTexts, writeText } from '../requests/texts.ts'

export const listSampleStaff: Handler<'listSampleStaff'> = async () => ({
  result: { staff: [...sampleStaff] },
})

export const requestDeskCode: Handler<'requestDeskCode'> = async (call) => {
  const { deps, body } = call
  const wanted = body.identifier.trim().toLowerCase()
  const staff = staffOf(deps).find(({ email }) => email === wanted)
  const accountId = staff ? ownerOf(staff) : ''
  const { challenge, documents } = await issueCode(call, {
    purpose: 'desk-sign-in',
    accountId,
    sessionId: '',
    identifier: body.identifier,
  })
  return { result: challenge, batch: { documents } }
}

export const signInAtDesk: Handler<'signInAtDesk'> = async ({ deps, now, params, body }) => {
  const { body: challenge, documents } = await spendCode(
    deps,
    params.id,
    body.code,
    ({ purpose }) => purpose === 'desk-sign-in',
    now,
  )
  const staff = staffOf(deps).find((one) => ownerOf(one) === challenge.accountId)
  if (!staff) throw new ProblemError('code-expired')
  const { cookie, write } = await openStaffSession(deps, staff, now)
  return {
    result: staff,
    headers: { [deps.cookie.responseHeader]: cookie },
    batch: { documents: [...documents, write] },
  }
}

export const getDeskSession: Handler<'getDeskSession'> = async ({ staff }) => {
  const { sessionId: _, ...rest } = staff
  return { result: rest }
}

export const signOutOfDesk: Handler<'signOutOfDesk'> = async ({ deps, staff }) => ({
  result: {},
  headers: { [deps.cookie.responseHeader]: closingStaffCookie(deps) },
  batch: { documents: [{ drop: { kind: 'staff-session', id: staff.sessionId } }] },
})

const most = 500
const endOfTime = '9999-12-31T23:59:59.999Z'

export const getDeskQueue: Handler<'getDeskQueue'> = async ({ deps, now, staff }) => {
  const found = await deps.store.documents<CaseBody>('desk-case', { dueBy: endOfTime, limit: most })
  const cases = found.map(({ id, body: { timeZone, expectedBy: _, refusedBy, ...rest } }) => ({
    id,
    ...rest,
    notForYou: isOwnRefusal({ appealed: rest.appealed, refusedBy }, staff.id),
    daysLeft: daysBetween(dayIn(now, timeZone).toString(), rest.day),
  }))
  return { result: { cases } }
}

/** The desk looks at one request in its own name; the person's log will say so. */
async function open(
  { deps, now, staff }: Pick<Call<'getDeskCase'>, 'deps' | 'now' | 'staff'>,
  id: string,
) {
  const found = await deps.store.document<CaseBody>('desk-case', id)
  const person = found && (await personByAccount(deps, found.owner))
  if (!found || !person) throw new ProblemError('not-found')
  const { events } = await deps.store.load(found.owner)
  const state = replay(found.owner, events)
  const entry = requestOf(state, id)
  if (!entry) throw new ProblemError('not-found')
  const context = {
    now,
    newId: deps.newId,
    actor: { kind: 'staff', id: staff.id } as const,
    policy: deps.policy,
    facts: person.facts,
    optOutSignal: false,
  }
  return { person, events, state, entry, context }
}

const noted = (requestId: string, fields: readonly string[]) =>
  ({ type: 'record-staff-access', requestId, fields }) as const

export const getDeskCase: Handler<'getDeskCase'> = async (call) => {
  const { person, state, entry, context } = await open(call, call.params.id)
  const { desk } = call.deps.policy
  const fields = [
    'account-name',
    'contact',
    'messages',
    ...(entry.files.length > 0 ? ['files'] : []),
  ]
  const request = requestView(
    entry,
    await readTexts(call.deps, state.accountId, entry),
    'staff',
    context,
  )
  return {
    result: {
      request,
      person: {
        name: person.name,
        contact: mask(person.email ?? person.phone ?? ''),
        region: state.region,
      },
      latest: entry.due.latest?.day ?? null,
      refusalGrounds: [...desk.refusalGrounds],
      extensionReasons: [...desk.extensionReasons],
      erasable: await erasableFor(call.deps, state, entry),
      stoppable: stoppable(state, requestKindById(context.policy, entry.kind) ?? {}, context),
      deciders: entry.appealed
        ? staffOf(call.deps)
            .filter(({ id }) => !isOwnRefusal(entry, id))
            .map(({ name }) => name)
        : [],
      others: state.requests
        .filter((other) => other.id !== entry.id && other.kind === entry.kind && isOpen(other))
        .map(({ id, kind }) => ({ id, kind, reference: requestReference(id) })),
    },
    etag: request.etag,
    batch: execute(state, noted(entry.id, fields), context).batch,
  }
}

export const getDeskFile: Handler<'getDeskFile'> = async (call) => {
  const { state, entry, context } = await open(call, call.params.id)
  const answer = await fileAnswer(call.deps, state.accountId, entry.id, call.params.file)
  return { ...answer, batch: execute(state, noted(entry.id, ['files']), context).batch }
}

export const changeDeskCase: Handler<'changeDeskCase'> = async (call) => {
  const { deps, params, body } = call
  const opened = await open(call, params.id)
  const { state, entry, context } = opened
  const etag = requestEtag(entry)
  expectVersion(call, etag, { id: entry.id, status: entry.status, etag })
  const messageId = deps.newId()
  const text = 'words' in body ? [writeText(state.accountId, messageId, body.words)] : []
  const command = {
    type: 'change-request',
    requestId: entry.id,
    change: changeOf(body, messageId),
  } as const
  const done = executeOnRequest(state, entry.id, command, context, text)
  const batch = await withEffects(call, opened, done)
  const { id, status } = done.entry
  const after = requestEtag(done.entry)
  return { result: { id, status, etag: after }, etag: after, batch }
}

/** What the fulfilment of some kinds does besides saying so. */
async function withEffects(
  { deps, body }: Pick<Call<'changeDeskCase'>, 'deps' | 'body'>,
  opened: Awaited<ReturnType<typeof open>>,
  done: ReturnType<typeof executeOnRequest>,
): Promise<Batch> {
  if (body.action !== 'fulfil') return done.batch
  if (opened.entry.kind === 'copy') return copyWrites(deps, opened, done)
  if (opened.entry.kind === 'close-account') return closeAccountWrites(deps, opened, done)
  if (opened.entry.kind === 'delete') {
    return eraseWrites(deps, opened, done, body.erase ?? [])
  }
  return (await withOwed(opened.state, done, opened.context)).batch
}

function changeOf(step: CaseStep, messageId: string): RequestChange {
  if (step.action === 'fulfil') {
    const { action, stop: stops } = step
    return { action, messageId, ...(stops && { stops }) }
  }
  if ('words' in step) {
    const { words: _, ...rest } = step
    return { ...rest, messageId }
  }
  return step
}
