import {
  begunIn,
  type Draft,
  hasDay,
  type IncidentPart,
  incidentParts,
  isAsking,
  mayAsk,
  pointsOf,
  writtenIn,
} from './draft.ts'

export type Field =
  | 'kind'
  | 'change'
  | 'purpose'
  | 'name'
  | 'contact'
  | 'asks'
  | 'days'
  | 'title'
  | 'summary'
  | IncidentPart
  | `heading-${number}`
  | `text-${number}`
  | 'ifYes'
  | 'ifNo'

export interface Fault {
  field: Field
  /** Of words: in which language. */
  language?: string
  why: 'choose' | 'write' | 'email' | 'days'
}

const longestInDays = 365

/** What keeps a draft from being an announcement, in the order of the form. */
export function faultsOf(draft: Draft): Fault[] {
  // English is always there.
  const languages = [...new Set(['en', ...begunIn(draft)])]
  return [...factFaults(draft), ...languages.flatMap((language) => wordFaults(draft, language))]
}

function factFaults(draft: Draft): Fault[] {
  const { kind, change, purpose, name, contact, asks, days } = draft
  const faults: Fault[] = []
  const need = (isThere: unknown, field: Field, why: Fault['why']) => {
    if (!isThere) faults.push({ field, why })
  }
  need(kind, 'kind', 'choose')
  if (kind === 'material-change') need(change, 'change', 'choose')
  if (kind === 'new-purpose') need(purpose, 'purpose', 'choose')
  if (kind === 'business-transfer') {
    need(name.trim(), 'name', 'write')
    need(/^\S+@\S+\.\S+$/.test(contact.trim()), 'contact', 'email')
  }
  if (mayAsk(kind)) need(asks, 'asks', 'choose')
  if (hasDay(kind)) need(/^\d+$/.test(days) && Number(days) <= longestInDays, 'days', 'days')
  return faults
}

function wordFaults(draft: Draft, language: string): Fault[] {
  const written = writtenIn(draft, language)
  const { title, summary, parts, ifYes, ifNo } = written
  const texts: [Field, string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ...(draft.kind === 'incident'
      ? incidentParts.map((part): [Field, string | undefined] => [part, parts[part]])
      : []),
    ...pointsOf(draft, written).flatMap(({ heading, text }, index): [Field, string][] =>
      // One more that was begun by mistake is left out, but a first one there has to be.
      index > 0 && !heading && !text
        ? []
        : [
            [`heading-${index}`, heading],
            [`text-${index}`, text],
          ],
    ),
    ...(isAsking(draft)
      ? [['ifYes', ifYes] as [Field, string], ['ifNo', ifNo] as [Field, string]]
      : []),
  ]
  return texts.flatMap(([field, text]) =>
    text?.trim() ? [] : [{ field, language, why: 'write' as const }],
  )
}
