import type { RecommendationManagement } from '../contract/schemas.ts'
import { regionById } from '../policy/lookup.ts'
import { action } from './action.ts'
import { findItem, findShop } from './catalogue.ts'
import type { Context } from './command.ts'
import { interestWeights, type Signals } from './feed.ts'
import { consentState } from './projections.ts'
import { whyNotPreview, whyNotUndoReset } from './recommendation.ts'
import type { AccountState } from './state.ts'

/** What recommendations may use, what was put aside, and what is blocked (II(2).3). */
export function recommendationManagement(
  state: AccountState,
  signals: Signals,
  context: Context,
): RecommendationManagement {
  const weights = interestWeights(state, signals)
  const hasAds = regionById(context.policy, state.region).features.personalisedAds
  return {
    personalised: consentState(state, 'personalised-recommendation', context),
    ads: hasAds ? consentState(state, 'personalised-ads', context) : null,
    interests: Object.entries(signals)
      .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
      .map(([id, count]) => ({
        id,
        signals: count,
        weight: weights[id] ?? 0,
        removed: state.recommendation.removedInterests.includes(id),
      })),
    interestsResetAt: state.recommendation.interestsResetAt,
    blocks: state.recommendation.blocks.map(({ id, kind, targetId, at }) => ({
      id,
      kind,
      targetId,
      label: findItem(targetId)?.title ?? findShop(targetId)?.name ?? null,
      at,
    })),
    etag: recommendationEtag(state),
    actions: [
      action('reset-interests', undefined),
      action('undo-reset-interests', whyNotUndoReset(state)),
      action('add-block', undefined),
      action('preview-personalised', whyNotPreview(state, context)),
    ],
  }
}

export function recommendationEtag(state: AccountState): string {
  return `"recommendation-management-${state.recommendation.revision}"`
}
