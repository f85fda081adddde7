import type { ErasureView } from '../../contract/erasures.ts'
import type {
  CustomerService,
  RequestFile,
  RequestSummary,
  RightsRequest,
} from '../../contract/requests.ts'
import type { AccountHome, Action } from '../../contract/schemas.ts'
import { regionById } from '../../policy/lookup.ts'
import type { Context } from '../command.ts'
import { dayIn } from '../deadlines/count.ts'
import { daysBetween, deadlineFor } from '../deadlines/deadline.ts'
import { consentState } from '../projections.ts'
import { reference } from '../reference.ts'
import type { RequestEntry, RequestStatus } from '../slices/requests.ts'
import type { AccountState } from '../state.ts'
import { newsIn } from './news.ts'
import { actionsBy, isOpen, type RequestAction, whyNotChange, whyNotStart } from './rules.ts'
import { stoppable } from './stops.ts'

export const requestReference = (id: string) => reference('REQ', id)

/** What the log does not hold: words by message id, and what is known of each file. */
export interface RequestTexts {
  words: Readonly<Record<string, string>>
  files: Readonly<Record<string, Pick<RequestFile, 'name' | 'type' | 'bytes'>>>
  erasures?: readonly ErasureView[]
  decision?: RightsRequest['decision']
  check?: RightsRequest['check']
  /** What the protocol of those who handle it can't tell. */
  untold?: readonly string[]
}

export function requestEtag({ id, revision }: RequestEntry): string {
  return `"request-${id}-${revision}"`
}

export function requestSummary(entry: RequestEntry, now: string): RequestSummary {
  const { id, kind, status, receivedAt, due } = entry
  const today = dayIn(now, due.timeZone).toString()
  return {
    id,
    reference: requestReference(id),
    kind,
    status,
    receivedAt,
    day: due.day,
    expectedBy: due.at,
    daysLeft: isOpen(entry) || status === 'failed' ? daysBetween(today, due.day) : null,
    daysInAll: daysBetween(dayIn(receivedAt, due.timeZone).toString(), due.day),
  }
}

export function requestView(
  entry: RequestEntry,
  { words, files, erasures = [], untold = [], decision = null, check = null }: RequestTexts,
  side: 'person' | 'staff',
  context: Context,
): RightsRequest {
  const { due, duplicateOf } = entry
  return {
    ...requestSummary(entry, context.now),
    clause: entry.clause,
    verification: entry.verification,
    check,
    basis: { ...due.basis },
    timeZone: due.timeZone,
    acknowledgeBy: due.acknowledge && { ...due.acknowledge },
    extended: entry.extended && { ...entry.extended },
    ground: entry.ground,
    decisionId: entry.decisionId,
    decision,
    humanAsked: entry.humanAsked,
    denial: entry.denial,
    appealed: entry.appealed,
    duplicateOf:
      duplicateOf === null ? null : { id: duplicateOf, reference: requestReference(duplicateOf) },
    outside: entry.outside && { ...entry.outside, untold: [...untold] },
    steps: entry.steps.map(({ id, at, type, by, messageId, code, stops }) => ({
      id,
      at,
      type,
      by,
      words: messageId === null ? null : (words[messageId] ?? null),
      code,
      stops: [...stops],
    })),
    files: entry.files.flatMap((file) => {
      const known = files[file.id]
      return known ? [{ ...file, ...known }] : []
    }),
    erasures: [...erasures],
    receiptId: entry.receiptId,
    etag: requestEtag(entry),
    actions: actionsBy(side).map((id) => actionView(entry, id, context)),
  }
}

/** What the person was told and has not seen; what is asked of them stands by itself until answered. */
export function toldOf(
  { requests }: AccountState,
  seen: Readonly<Record<string, number>>,
): Pick<AccountHome, 'asked' | 'news'> {
  const isAt = (status: RequestStatus) => requests.find((entry) => entry.status === status)
  const question = isAt('needs_input')
  const waiting = question ?? isAt('awaiting_verification')
  const named = ({ id }: RequestEntry) => ({ id, reference: requestReference(id) })
  const news = requests
    .filter((entry) => entry !== waiting)
    .flatMap((entry) => {
      const told = newsIn(entry, seen[entry.id])
      return told ? [{ ...named(entry), step: told.type }] : []
    })
  const what = question ? ('answer' as const) : ('identity-check' as const)
  return { asked: waiting ? { ...named(waiting), what } : null, news }
}

function actionView(entry: RequestEntry, id: RequestAction, context: Context): Action {
  const rule = whyNotChange(entry, id, context)
  return { id, allowed: rule === undefined, reason: rule?.reason ?? null }
}

/** The training of models with customer-service talks is a purpose of its own (II(6)). */
const trainingPurpose = 'service-model-training'

export function customerService(
  state: AccountState,
  seen: Readonly<Record<string, number>>,
  context: Context,
): CustomerService {
  const { policy, now } = context
  const { desk } = policy
  return {
    kinds: desk.kinds.map((kind) => {
      const { id, clause, needsWords, verification, selfService, asks } = kind
      const { day, at, basis } = deadlineFor(policy, state.region, id, now)
      const stops = stoppable(state, kind, context)
      const asked = { kind: id, hasWords: true, ground: null, decisionId: null, stops }
      const rule = whyNotStart(state, asked, context)
      return {
        id,
        clause,
        needsWords,
        verification,
        selfService: selfService ?? null,
        asks: asks ?? null,
        stops,
        due: { day, at, basis },
        start: { id: 'start', allowed: rule === undefined, reason: rule?.reason ?? null },
      }
    }),
    requests: state.requests.map((entry) => ({
      ...requestSummary(entry, now),
      hasNews: newsIn(entry, seen[entry.id]) !== undefined,
    })),
    deletionGrounds: desk.deletionGrounds.map((ground) => ({ ...ground })),
    refusalGrounds: [...desk.refusalGrounds],
    regulator: { ...regionById(policy, state.region).regulator },
    officer: { ...desk.officer },
    attachments: { ...desk.attachments, types: [...desk.attachments.types] },
    training: consentState(state, trainingPurpose, context),
  }
}
