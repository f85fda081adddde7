import type { AnnouncementDraft } from '../contract/desk-announcements.ts'
import type { Announcement } from '../policy/announcements.ts'
import type { PolicyPack } from '../policy/schema.ts'

/** Incidents say what happened, what it may lead to, what was done and what to do (V(3).3). */
const pointsOfIncident = 4

const clauses: Readonly<Record<AnnouncementDraft['kind'], string>> = {
  'material-change': 'VI',
  'new-purpose': 'II(9)',
  'business-transfer': 'III(I)',
  incident: 'V(3).3',
  cessation: 'III(III)',
  'public-disclosure': 'III(II)',
}

const asksOf = (draft: AnnouncementDraft): Announcement['asks'] => {
  if (draft.kind === 'new-purpose') return 'consent'
  return 'asks' in draft ? draft.asks : 'reading'
}

export const askablePurposes = ({ purposes }: Pick<PolicyPack, 'purposes'>): string[] =>
  purposes.filter(({ kind }) => kind === 'additional').map(({ id }) => id)

/** Why a draft can't be published as it is; undefined when it can. */
export function whyNotPublish(draft: AnnouncementDraft, policy: PolicyPack): string | undefined {
  const written = Object.values(draft.words)
  if (!draft.words.en) return 'english-missing'
  if (draft.kind === 'new-purpose' && !askablePurposes(policy).includes(draft.purpose)) {
    return 'no-such-purpose'
  }
  if (draft.kind === 'incident' && written.some(({ points }) => points.length < pointsOfIncident)) {
    return 'incident-says-four-things'
  }
  const explained = written.every(({ ifYes, ifNo }) => ifYes && ifNo)
  return asksOf(draft) === 'consent' && !explained ? 'answers-unexplained' : undefined
}

export function announcementOf(id: string, draft: AnnouncementDraft): Announcement {
  const asks = asksOf(draft)
  return {
    id,
    kind: draft.kind,
    clause: clauses[draft.kind] + (draft.kind === 'material-change' ? `.${draft.change}` : ''),
    asks,
    effectiveInDays: 'effectiveInDays' in draft ? draft.effectiveInDays : null,
    purpose: draft.kind === 'new-purpose' ? draft.purpose : null,
    change: draft.kind === 'material-change' ? (draft.change as Announcement['change']) : null,
    recipient: draft.kind === 'business-transfer' ? draft.recipient : null,
    words: Object.fromEntries(
      Object.entries(draft.words).map(([language, { ifYes, ifNo, ...text }]) => [
        language,
        { ...text, ...(asks === 'consent' && ifYes && ifNo && { ifYes, ifNo }) },
      ]),
    ),
  }
}
