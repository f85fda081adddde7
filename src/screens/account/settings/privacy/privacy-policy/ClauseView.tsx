import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { TermText } from '../../../../../app/hooks/terms.tsx'
import { textKeyAt } from '../../../../../policy/history.ts'
import { pack } from '../../../../../policy/pack.ts'
import { ClauseControls } from './ClauseControls.tsx'
import css from './reader.module.css'
import { clausesBelow, namespace, numberOf, useClauseWords } from './words.ts'

interface Props {
  id: string
  version: string
  /** Of the heading: 2 for a part of the policy. */
  level: number
  to: (clause: string) => string
}

/** One clause in plain language, with what carries it out, and the clauses below it. */
export function ClauseView({ id, version, level, to }: Props) {
  const { t } = useTranslation(namespace)
  const { title, text } = useClauseWords(version)(id)
  if (text === null) return null
  const Heading = `h${Math.min(level, 6)}` as 'h2'
  const isReworded = textKeyAt(pack, id, version) !== textKeyAt(pack, id, pack.version)
  return (
    <div className={level === 2 ? css.part : css.clause}>
      <div data-clause={id}>
        <Heading id={id} tabIndex={-1} className={css.heading}>
          <Link to={to(id)}>
            {numberOf(id) && <bdi className={css.number}>{numberOf(id)}</bdi>} {title}
          </Link>
        </Heading>
        <p>
          <TermText>{text}</TermText>
        </p>
        {isReworded && <p className={css.reworded}>{t('differs')}</p>}
        <ClauseControls clause={id} />
      </div>
      {clausesBelow(id).map((child) => (
        <ClauseView key={child.id} id={child.id} version={version} level={level + 1} to={to} />
      ))}
    </div>
  )
}
