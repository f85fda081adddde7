import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import type { ActivityEntry, Receipt } from '../../../../../contract/schemas.ts'
import { languages } from '../../../../../i18n/languages.ts'
import css from '../../../../../ui/timeline.module.css'

interface Props {
  entry: ActivityEntry
  title: string
  receipt: Receipt
  /** The words shown when choosing; null where this device can't make them again. */
  words: readonly string[] | null
}

/** Who, what, when, and under which words: a consent record to be read, not decoded. */
export function RecordFacts({ entry, title, receipt, words }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const { record } = receipt
  const { shown, state } = record.event
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' })
  const languageName = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const facts: [string, ReactNode][] = [
    ['what', title],
    ...(state ? [['state', t(`state.${state}`)] as [string, ReactNode]] : []),
    ['who', entry.actor.name ?? t(`actor.${entry.actor.kind}`)],
    [
      'when',
      <time key="when" dateTime={entry.at}>
        {time.format(new Date(entry.at))}
      </time>,
    ],
    ['policy', t('policyVersion', { version: entry.policyVersion })],
    ['clause', <ClauseLink key="clause" clause={entry.clause} />],
    ['controllers', t('list', { names: record.pii_controllers })],
  ]
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shown && (
        <div className={css.shown}>
          <strong>
            {t('shown', {
              language: shown.locale in languages ? languageName.of(shown.locale) : shown.locale,
            })}
          </strong>
          {words ? (
            <blockquote lang={shown.locale}>
              {words.map((word) => (
                <p key={word}>{word}</p>
              ))}
            </blockquote>
          ) : (
            <p>{t('shownUnknown')}</p>
          )}
          <p className={css.meta}>{t(words ? 'shownProof' : 'shownHash')}</p>
          <code className={css.hash}>{shown.hash}</code>
        </div>
      )}
    </>
  )
}
