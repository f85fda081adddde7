import { useTranslation } from 'react-i18next'
import { useSession } from '../../../../../app/hooks/session.ts'
import type { Receipt } from '../../../../../contract/schemas.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import css from '../../../../../ui/timeline.module.css'
import type { CheckedFile } from './check-file.ts'
import { useEntryWords } from './entry-words.ts'

const most = 10

function namedBy({ record }: Receipt) {
  const { type, purpose } = record.event
  const subject = purpose ? { kind: 'purpose' as const, id: purpose, label: null } : null
  return { type, kind: 'change' as const, subject }
}

/** What is not genuine comes first; of the rest the first few stand for all. */
export function FileResult({ checked }: { checked: Extract<CheckedFile, { name: string }> }) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const { titleOf } = useEntryWords()
  const { accountId } = useSession()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const { name, results } = checked
  const bad = results.filter(({ verdict }) => verdict !== 'genuine')
  const listed = [...bad, ...results.filter(({ verdict }) => verdict === 'genuine')].slice(0, most)
  return (
    <>
      <Notice tone={bad.length > 0 ? 'bad' : 'good'} title={name}>
        {bad.length > 0
          ? t('fileBad', { count: bad.length, total: results.length })
          : t('fileGood', { count: results.length })}
      </Notice>
      <ul className={css.results}>
        {listed.map(({ receipt, verdict }) => (
          <li key={receipt.record.record_id}>
            <strong>{titleOf(namedBy(receipt))}</strong>
            <div className={css.meta}>
              <span>{time.format(new Date(receipt.record.event.time))}</span>
              <span>{t(`verdict.${verdict}`)}</span>
              {receipt.record.pii_principal_id !== accountId && <span>{t('otherAccount')}</span>}
            </div>
          </li>
        ))}
      </ul>
      {results.length > most && (
        <p className={css.meta}>{t('moreResults', { count: results.length - most })}</p>
      )}
    </>
  )
}
