import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { plainText } from '../../../../../app/hooks/plain-text.ts'
import { type ClauseChange, clauseKey } from '../../../../../policy/history.ts'
import { ClauseControls } from './ClauseControls.tsx'
import css from './reader.module.css'
import { wordDiff } from './word-diff.ts'
import { namespace, useClauseWords } from './words.ts'

interface Props {
  id: string
  older: string
  newer: string
  changes: readonly ClauseChange[]
  to: (clause: string) => string
}

export function ChangedClause({ id, older, newer, changes, to }: Props) {
  const { t, i18n } = useTranslation(namespace)
  const before = useClauseWords(older)(id).text
  const { title, text: after } = useClauseWords(newer)(id)
  const parts = wordDiff(plainText(before ?? ''), plainText(after ?? ''), i18n.language)
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  return (
    <article className={css.change} aria-labelledby={`change-${clauseKey(id)}`}>
      <h3 id={`change-${clauseKey(id)}`} className={css.heading}>
        <Link to={to(id)}>
          <bdi className={css.number}>{id}</bdi> {title}
        </Link>
      </h3>
      <p className={css.kinds}>
        {kinds.map((kind) => (
          <span key={kind}>{t(`kind.${kind}`)}</span>
        ))}
        {before === null && <span>{t('newClause')}</span>}
      </p>
      <p className={css.diff}>
        {parts.map(({ value, added, removed }, index) => {
          const Part = added ? 'ins' : removed ? 'del' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          return <Part key={index}>{value}</Part>
        })}
      </p>
      <div className={css.effect}>
        <h4>{t('effectTitle')}</h4>
        {changes.map(({ version }) => (
          <p key={version}>{t(`effect.${version}.${clauseKey(id)}`)}</p>
        ))}
        <ClauseControls clause={id} />
      </div>
      {before !== null && (
        <details className={css.texts}>
          <summary>
            {t('bothTexts')}
            <ChevronDown aria-hidden size={18} />
          </summary>
          <h4>{t('was')}</h4>
          <p>{plainText(before)}</p>
          <h4>{t('now')}</h4>
          <p>{plainText(after ?? '')}</p>
        </details>
      )}
    </article>
  )
}
