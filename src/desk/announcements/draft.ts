/** What the policy promises to say of an incident (V(3)), in the order it is read. */
export const incidentParts = ['happened', 'impact', 'measures', 'advice'] as const
export type IncidentPart = (typeof incidentParts)[number]

export interface Point {
  heading: string
  text: string
}

export interface Written {
  title: string
  summary: string
  parts: Readonly<Partial<Record<IncidentPart, string>>>
  points: readonly Point[]
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

const unwritten: Written = { title: '', summary: '', parts: {}, points: [], ifYes: '', ifNo: '' }

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

/** What is written in a language; of a draft of an older version, with what has come since. */
export const writtenIn = ({ words }: Draft, language: string): Written => ({
  ...unwritten,
  ...words[language],
})

/** The points the form shows: an incident has its four parts, everything else begins with one. */
export const pointsOf = ({ kind }: Draft, { points }: Written): readonly Point[] =>
  points.length > 0 || kind === 'incident' ? points : [{ heading: '', text: '' }]

/** A choice is what a new purpose always asks for; of two kinds staff say whether they do. */
export const mayAsk = (kind: string | null) =>
  kind === 'material-change' || kind === 'business-transfer'
export const isAsking = ({ kind, asks }: Draft) =>
  kind === 'new-purpose' || (mayAsk(kind) && asks === 'consent')
export const hasDay = (kind: string | null) => mayAsk(kind) || kind === 'cessation'

/** Languages somebody wrote something in. */
export function begunIn(draft: Draft): string[] {
  return Object.keys(draft.words).filter((language) => {
    const { title, summary, parts, points } = writtenIn(draft, language)
    const inParts = draft.kind === 'incident' && Object.values(parts).some(Boolean)
    return title || summary || inParts || points.some(({ heading, text }) => heading || text)
  })
}

export type Headings = Readonly<Record<string, Readonly<Record<IncidentPart, string>>>>

/** The draft as the API takes it: only what its kind has, only languages that were begun. */
export function bodyOf(draft: Draft, headings: Headings) {
  const { kind, days, name, contact } = draft
  return {
    kind,
    ...(kind === 'material-change' && { change: Number(draft.change) }),
    ...(kind === 'new-purpose' && { purpose: draft.purpose }),
    ...(kind === 'business-transfer' && { recipient: { name, contact } }),
    ...(mayAsk(kind) && { asks: draft.asks }),
    ...(hasDay(kind) && { effectiveInDays: days === '' ? null : Number(days) }),
    words: Object.fromEntries(
      begunIn(draft).map((language) => [language, wordsOf(draft, language, headings[language])]),
    ),
  }
}

function wordsOf(draft: Draft, language: string, headings: Headings[string] | undefined) {
  const { title, summary, parts, points, ifYes, ifNo } = writtenIn(draft, language)
  const own = points.filter(({ heading, text }) => heading || text)
  const promised =
    draft.kind === 'incident'
      ? incidentParts.map((part) => ({ heading: headings?.[part], text: parts[part] }))
      : []
  return { title, summary, points: [...promised, ...own], ...(isAsking(draft) && { ifYes, ifNo }) }
}
