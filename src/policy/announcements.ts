import ar from './announcements/ar.json' with { type: 'json' }
import en from './announcements/en.json' with { type: 'json' }
import ja from './announcements/ja.json' with { type: 'json' }
import ko from './announcements/ko.json' with { type: 'json' }
import ms from './announcements/ms.json' with { type: 'json' }
import th from './announcements/th.json' with { type: 'json' }
import vi from './announcements/vi.json' with { type: 'json' }
import zhHans from './announcements/zh-Hans.json' with { type: 'json' }
import zhHant from './announcements/zh-Hant.json' with { type: 'json' }

export interface AnnouncementWords {
  title: string
  summary: string
  points: readonly { heading: string; text: string }[]
  /** What happens after each answer, where there is one to give. */
  ifYes?: string
  ifNo?: string
}

/** Something the policy promises to tell (II(9), III, V(3).3, VI), raised by the operator at any time. */
export interface Announcement {
  id: string
  kind:
    | 'material-change'
    | 'new-purpose'
    | 'business-transfer'
    | 'incident'
    | 'cessation'
    | 'public-disclosure'
  clause: string
  /** A choice between yes and no, or only something to know. */
  asks: 'consent' | 'reading'
  /** Days after it was raised on which it takes effect; null where it has happened already. */
  effectiveInDays: number | null
  /** The additional purpose that a yes gives consent to. */
  purpose: string | null
  /** Which of the six material changes of clause VI. */
  change: 1 | 2 | 3 | 4 | 5 | 6 | null
  /** Who receives the data. */
  recipient: { name: string; contact: string } | null
  /** By language; English is always there. */
  words: Readonly<Record<string, AnnouncementWords>>
}

const languages: Readonly<Record<string, Readonly<Record<string, AnnouncementWords>>>> = {
  ar,
  en,
  ja,
  ko,
  ms,
  th,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}

const sample = (
  id: string,
  kind: Announcement['kind'],
  clause: string,
  asks: Announcement['asks'],
  rest: Partial<Announcement> = {},
): Announcement => ({
  id,
  kind,
  clause,
  asks,
  effectiveInDays: null,
  purpose: null,
  change: null,
  recipient: null,
  words: Object.fromEntries(
    Object.entries(languages).flatMap(([language, all]) => {
      const words = all[id]
      return words ? [[language, words]] : []
    }),
  ),
  ...rest,
})

/** One made-up announcement of each kind and of each of the six changes, for demonstrations and tests. */
export const sampleAnnouncements: readonly Announcement[] = [
  sample('change-of-use', 'material-change', 'VI.1', 'consent', { change: 1, effectiveInDays: 30 }),
  sample('change-of-operator', 'material-change', 'VI.2', 'reading', {
    change: 2,
    effectiveInDays: 30,
  }),
  sample('change-of-recipients', 'material-change', 'VI.3', 'consent', {
    change: 3,
    effectiveInDays: 30,
  }),
  sample('change-of-rights', 'material-change', 'VI.4', 'consent', {
    change: 4,
    effectiveInDays: 30,
  }),
  sample('change-of-contact', 'material-change', 'VI.5', 'reading', {
    change: 5,
    effectiveInDays: 0,
  }),
  sample('change-of-risk', 'material-change', 'VI.6', 'reading', {
    change: 6,
    effectiveInDays: 0,
  }),
  sample('size-advice', 'new-purpose', 'II(9)', 'consent', { purpose: 'size-advice' }),
  sample('new-owner', 'business-transfer', 'III(I)', 'consent', {
    effectiveInDays: 30,
    recipient: { name: 'Example Games Pte. Ltd.', contact: 'privacy@games.example' },
  }),
  sample('incident', 'incident', 'V(3).3', 'reading'),
  sample('end-of-service', 'cessation', 'III(III)', 'reading', { effectiveInDays: 60 }),
  sample('public-list', 'public-disclosure', 'III(II)', 'reading'),
]
