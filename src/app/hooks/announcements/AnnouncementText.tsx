import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncementView } from '../../../contract/announcements.ts'
import { clauseFor } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Region } from '../../../ui/Region.tsx'
import { Text } from '../../../ui/Text.tsx'
import css from './AnnouncementText.module.css'
import { wordsOf } from './words-of.ts'

type Told = Pick<
  AnnouncementView,
  'kind' | 'clause' | 'change' | 'raisedAt' | 'effectiveAt' | 'recipient' | 'words'
>

interface Props {
  told: Told
  /** Whose words to show; without it those of the language now shown. */
  language?: string
  children: ReactNode
}

/** What is announced, as everybody reads it; what can be done about it comes below. */
export function AnnouncementText({ told, language, children }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/announcements')
  const { kind, clause, change, effectiveAt, raisedAt, recipient } = told
  const { title, summary, points, ifYes, ifNo, lang } = wordsOf(told, language ?? i18n.language)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  const raisedId = useId()
  const on = (moment: string) => date.format(new Date(moment))
  /** A sentence of another direction inside one of ours. */
  const isolated = (text: string) => `\u2068${text}\u2069`
  return (
    <Region title={<bdi lang={lang}>{title}</bdi>} alsoNamedBy={raisedId}>
      <Text soft>
        {t(`kind.${kind}`)} ·{' '}
        <span id={raisedId}>{t('raised', { date: moment.format(new Date(raisedAt)) })}</span>
        {clause && <> · {t('clause', { clause: clauseFor(shell, clause) })}</>}
      </Text>
      {change !== null && <Text soft>{t(`change.${change}`)}</Text>}
      {!language && lang !== i18n.language && <Text soft>{t('untranslated')}</Text>}
      <Text>
        <bdi lang={lang}>{summary}</bdi>
      </Text>
      <dl className={css.points}>
        {points.map(({ heading, text }) => (
          <div key={heading} lang={lang}>
            <dt>
              <bdi>{heading}</bdi>
            </dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {recipient && (
        <Text>
          {t('recipient', { name: isolated(recipient.name) })}{' '}
          <a href={`mailto:${recipient.contact}`}>
            <bdi>{recipient.contact}</bdi>
          </a>
        </Text>
      )}
      {effectiveAt && <Text>{t('effective', { date: on(effectiveAt) })}</Text>}
      {ifYes && <Text>{t('ifYes', { text: isolated(ifYes) })}</Text>}
      {ifNo && <Text>{t('ifNo', { text: isolated(ifNo) })}</Text>}
      {children}
    </Region>
  )
}
