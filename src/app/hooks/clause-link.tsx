import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { clauseFor, pathOfClause } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import css from './terms.module.css'

/** Parts of the policy that have a name and no number. */
const unnumbered = ['intro', 'Appendix']

export const clauseName = (t: TFunction<'common'>, clause: string) =>
  unnumbered.includes(clause) ? t(`unnumbered.${clause}`) : t('clause', { clause })

/** Names a clause of the policy and leads to it in the reader. */
export function ClauseLink({ clause: given }: { clause: string }) {
  const { t } = useTranslation('common')
  const clause = clauseFor(shell, given)
  return (
    <Link to={pathOfClause(clause)} className={css.clause}>
      {clauseName(t, clause)}
    </Link>
  )
}
