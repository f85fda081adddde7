export interface Written {
  title: string
  summary: string
  points: readonly { heading: string; text: string }[]
  ifYes: string
  ifNo: string
}

/** What staff have written so far, as the form holds it. */
export interface Draft {
  kind: string | null
  change: string | null
  asks: string | null
  days: string
  purpose: string | null
  name: string
  contact: string
  /** By language; one that nobody has begun is missing. */
  words: Readonly<Record<string, Written>>
}

const noPoint = { heading: '', text: '' }
export const unwritten: Written = { title: '', summary: '', points: [noPoint], ifYes: '', ifNo: '' }

export const emptyDraft: Draft = {
  kind: null,
  change: null,
  asks: null,
  days: '',
  purpose: null,
  name: '',
  contact: '',
  words: {},
}

/** A choice is what a new purpose always asks for; of two kinds staff say whether they do. */
export const mayAsk = (kind: string | null) =>
  kind === 'material-change' || kind === 'business-transfer'
export const isAsking = ({ kind, asks }: Draft) =>
  kind === 'new-purpose' || (mayAsk(kind) && asks === 'consent')
export const hasDay = (kind: string | null) => mayAsk(kind) || kind === 'cessation'

/** The draft as the API takes it: only what its kind has, only languages that were begun. */
export function bodyOf(draft: Draft) {
  const { kind, days, name, contact } = draft
  return {
    kind,
    ...(kind === 'material-change' && { change: Number(draft.change) }),
    ...(kind === 'new-purpose' && { purpose: draft.purpose }),
    ...(kind === 'business-transfer' && { recipient: { name, contact } }),
    ...(mayAsk(kind) && { asks: draft.asks }),
    ...(hasDay(kind) && { effectiveInDays: days === '' ? null : Number(days) }),
    words: writtenOf(draft),
  }
}

function writtenOf(draft: Draft) {
  const begun = Object.entries(draft.words).flatMap(([language, { ifYes, ifNo, ...text }]) => {
    const points = text.points.filter(({ heading, text: says }) => heading || says)
    const hasWords = text.title || text.summary || points.length > 0
    const answers = isAsking(draft) && { ifYes, ifNo }
    return hasWords ? [[language, { ...text, points, ...answers }]] : []
  })
  return Object.fromEntries(begun) as Record<string, object>
}
