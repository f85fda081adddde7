import { useTranslation } from 'react-i18next'
import { languages } from '../../i18n/languages.ts'
import { useEventWords } from '../event-words.ts'
import { type Shot, useStudio } from '../state.ts'

/** A step as it is told: its picture, its words, and each event it caused. */
export interface BoardStep extends Shot {
  notes: readonly string[]
}

export interface Board {
  title: string
  /** What a reader has to know to rely on it, and to have it made again. */
  facts: readonly (readonly [label: string, value: string])[]
  steps: readonly BoardStep[]
}

/** The flow that was played, as a document; null where none was. */
export function useBoard(): Board | null {
  const { t, i18n } = useTranslation(['studio', 'studio-scenarios', 'common'])
  const { shots, shotsOf, opened } = useStudio()
  const titleOf = useEventWords()
  const last = shots.at(-1)
  if (!opened || !last) return null
  const { person, beside, clock, language } = opened.scenario
  const { title, scenario } = shotsOf
  const date = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  })
  const list = new Intl.ListFormat(i18n.language)
  const logs = Object.entries(last.logs)
  const events = logs.flatMap(([, log]) => log.events)
  const [newest] = events.toSorted((a, b) => b.at.localeCompare(a.at))
  return {
    title,
    facts: [
      [t('person'), list.format([person, ...beside].map((who) => t(`who.${who}`)))],
      [
        t('scenario'),
        scenario ? t(`studio-scenarios:${scenario as 'everyday'}.title`) : t('ownScenario'),
      ],
      [t('common:language'), languages[language]],
      [t('boardTime'), date.format(new Date(clock.at))],
      ...(newest ? [[t('policyVersion'), newest.policyVersion] as const] : []),
      [t('hashBefore'), opened.hash],
      ...logs.map(
        ([who, { hash }]) => [t('hashAfter', { who: t(`who.${who as 'mei'}`) }), hash] as const,
      ),
    ],
    steps: shots.map((shot) => ({
      ...shot,
      notes: events
        .filter(({ id }) => shot.events.includes(id))
        .map((event) => {
          const { place, clause } = event
          const caused = t('causedEvent', { place, title: titleOf(event) })
          return `${caused} · ${t('clauseOf', { clause: `\u2068${clause}\u2069` })}`
        }),
    })),
  }
}
