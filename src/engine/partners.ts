import type { DataFlow, PartnersAndSdks, PartnerView } from '../contract/partners.ts'
import { purposeById } from '../policy/lookup.ts'
import type { Partner } from '../policy/partners-schema.ts'
import type { Purpose } from '../policy/schema.ts'
import type { Context } from './command.ts'
import { isGranted, isInRegion, signalled } from './consent.ts'
import type { AccountState } from './state.ts'

type Going = Pick<PartnerView, 'active' | 'reason'>

const goes = (reason: string): Going => ({ active: true, reason })
const stays = (reason: string): Going => ({ active: false, reason })

/** Whether data is used for a purpose now: necessary, or agreed to and not held back. */
function purposeGoing(state: AccountState, purpose: Purpose, context: Context): Going {
  if (purpose.kind === 'basic') return goes('necessary')
  if (!isInRegion(state, purpose, context)) return stays('not-in-region')
  if (state.consents[purpose.id]?.choice !== 'given') return stays('consent-not-given')
  // II(8).2: the browser's signal outweighs a consent while it comes.
  if (purpose.id === signalled && context.optOutSignal) return stays('opt-out-signal')
  return isGranted(state, purpose.id) ? goes('consent-given') : stays('account-closing')
}

/** An authorisation is its own consent (IV(4).4): without one, nothing goes. */
function authorisationGoing(state: AccountState, kinds: readonly string[]): Going {
  const live = state.authorisations.some(
    ({ kind, revokedAt }) => revokedAt === null && kinds.includes(kind),
  )
  if (!live) return stays('not-authorised')
  return state.status === 'active' ? goes('authorised') : stays('account-closing')
}

function partnerView(state: AccountState, partner: Partner, context: Context): PartnerView {
  const purposes = partner.purposes.flatMap((id) => {
    const purpose = purposeById(context.policy, id)
    if (!purpose) return []
    const going = partner.authorisations
      ? authorisationGoing(state, partner.authorisations)
      : purposeGoing(state, purpose, context)
    return [{ id, legalBasis: purpose.legalBasis, ...going }]
  })
  const first = purposes.find(({ active }) => active) ?? purposes[0]
  const { active, reason } = partner.deIdentified ? goes('de-identified') : (first ?? stays(''))
  const { id, name, role, roleIsStated, scenario, clause, contact } = partner
  return {
    ...{ id, name, role, roleIsStated, scenario, clause, contact, purposes, active, reason },
    categories: [...partner.categories],
    places: [...partner.places],
    deIdentified: partner.deIdentified ?? false,
  }
}

/** Category by category, where data goes from a partner's purposes; de-identified data for no purpose too. */
function partnerFlows(partner: PartnerView, { policy }: Context): DataFlow[] {
  const uses = partner.purposes.length > 0 ? partner.purposes : [{ ...partner, id: null }]
  return uses.flatMap(({ id: purpose, active, reason }) => {
    const used = purpose === null ? [] : (purposeById(policy, purpose)?.categories ?? [])
    const shared = partner.categories.filter((category) => used.includes(category))
    const categories = shared.length > 0 ? shared : partner.categories
    return categories.flatMap((category) =>
      partner.places.map((place) => ({
        ...{ category, purpose, partner: partner.id, place, active },
        reason: partner.deIdentified ? 'de-identified' : reason,
      })),
    )
  })
}

/** Who receives this person's data now and why (III), and every way it takes (B4). */
export function partnersAndSdks(state: AccountState, context: Context): PartnersAndSdks {
  const { policy } = context
  const partners = policy.partners.map((partner) => partnerView(state, partner, context))
  const own = policy.purposes
    .filter((purpose) => isInRegion(state, purpose, context))
    .flatMap((purpose) =>
      purpose.categories.map((category) => ({
        ...{ category, purpose: purpose.id, partner: null, place: policy.places[0]?.id ?? '' },
        ...purposeGoing(state, purpose, context),
      })),
    )
  return {
    partners,
    flows: [...own, ...partners.flatMap((partner) => partnerFlows(partner, context))],
  }
}
