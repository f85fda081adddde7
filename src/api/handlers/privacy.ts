import { findItem, findShop } from '../../engine/catalogue.ts'
import { rankFeed, readsHistory } from '../../engine/feed.ts'
import { consentState } from '../../engine/projections.ts'
import { whyNotPreview } from '../../engine/recommendation.ts'
import { recommendationEtag, recommendationManagement } from '../../engine/recommendation-view.ts'
import type { AccountState } from '../../engine/state.ts'
import { regionById } from '../../policy/lookup.ts'
import {
  type Call,
  type Caller,
  contextOf,
  execute,
  expectVersion,
  type Handler,
  loadAccount,
} from '../call.ts'
import { executeOwing } from '../follow-through/owe.ts'
import { ProblemError } from '../problems.ts'
import { readSignals } from '../signals.ts'

export const changeConsent: Handler<'changeConsent'> = async (call) => {
  const { deps, params, body, signedIn } = call
  const context = contextOf(call)
  const state = await loadAccount(deps, signedIn.person.accountId)
  const current = consentState(state, params.id, context)
  const { after, batch } = await executeOwing(
    state,
    { type: 'change-consent', purpose: params.id, ...body },
    context,
  )
  expectVersion(call, current.etag, current)
  const result = consentState(after, params.id, context)
  return { result, etag: result.etag, batch }
}

async function recommendationView(call: Caller, state: AccountState) {
  const context = contextOf(call)
  const signals = whyNotPreview(state, context) ? {} : await readSignals(call.deps, state)
  const result = recommendationManagement(state, signals, context)
  return { result, etag: result.etag }
}

export const getRecommendationManagement: Handler<'getRecommendationManagement'> = async (call) =>
  recommendationView(call, await loadAccount(call.deps, call.signedIn.person.accountId))

export const changeInterest: Handler<'changeInterest'> = async (call) => {
  const { params, body } = call
  return changeRecommendation(call, { type: 'change-interest', interest: params.id, ...body })
}

export const resetInterests: Handler<'resetInterests'> = (call) =>
  changeRecommendation(call, { type: 'reset-interests' })

export const undoResetInterests: Handler<'undoResetInterests'> = (call) =>
  changeRecommendation(call, { type: 'undo-reset-interests' })

async function changeRecommendation(
  call: Call<'changeInterest'> | Call<'resetInterests'> | Call<'undoResetInterests'>,
  command: Parameters<typeof execute>[1],
) {
  const { deps, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const { after, batch } = execute(state, command, contextOf(call))
  const current = await recommendationView(call, state)
  expectVersion(call, recommendationEtag(state), current.result)
  return { ...(await recommendationView(call, after)), batch }
}

export const addBlock: Handler<'addBlock'> = async (call) => {
  const { deps, body, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const { after, batch } = execute(state, { type: 'add-block', ...body }, contextOf(call))
  const block = after.recommendation.blocks.find(
    ({ kind, targetId }) => kind === body.kind && targetId === body.targetId,
  )
  if (!block) throw new ProblemError('internal')
  const label = findItem(block.targetId)?.title ?? findShop(block.targetId)?.name ?? null
  return { result: { ...block, label }, batch }
}

export const removeBlock: Handler<'removeBlock'> = async (call) => {
  const { deps, params, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const { batch } = execute(state, { type: 'remove-block', blockId: params.id }, contextOf(call))
  return { result: {}, batch }
}

export const getFeed: Handler<'getFeed'> = async (call) => {
  const { deps, query, signedIn, optOutSignal } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  const rule = query.as === 'personalised' ? whyNotPreview(state, contextOf(call)) : undefined
  if (rule) throw new ProblemError(rule.code, { reason: rule.reason })
  const { personalisedAds: inRegion } = regionById(deps.policy, state.region).features
  const ads = { inRegion, optOutSignal }
  const signals = readsHistory(state, query.as, ads) ? await readSignals(deps, state) : {}
  return { result: rankFeed(state, signals, query.as, ads) }
}
