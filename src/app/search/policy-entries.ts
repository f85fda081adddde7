import type { TFunction } from 'i18next'
import { clauseKey } from '../../policy/history.ts'
import { pathOfClause } from '../../policy/lookup.ts'
import { pack } from '../../policy/pack.ts'
import { clauseName } from '../hooks/clause-link.tsx'
import { plainText } from '../hooks/plain-text.ts'
import type { SearchEntry } from './entries.ts'

const reader = 'account/settings/privacy/privacy-policy'

/** The words the clauses and terms are found by; they are loaded when the search opens. */
export const policyNamespaces = [reader, 'glossary'] as const

/** Every clause and every term of the glossary, each leading to its place in the reader. */
export function policyEntries(
  t: TFunction<['common', 'menu', 'policy', ...typeof policyNamespaces]>,
): SearchEntry[] {
  const definitions = pack.clauses
    .filter(({ kind, parent }) => kind === 'definition' && parent)
    .map(({ id }) => id)
  const where = t('menu:privacy-policy')
  const clauses = pack.clauses
    .filter(({ id }) => !definitions.includes(id))
    .map(({ id }) => ({
      to: pathOfClause(id),
      title: t(`${reader}:clause.${clauseKey(id)}.title`),
      where: `${where} · ${clauseName(t, id)}`,
      more: plainText(t(`${reader}:clause.${clauseKey(id)}.summary`)),
    }))
  const terms = pack.glossary.map(({ id, clause }) => ({
    to: pathOfClause(definitions.includes(clause) ? clause : `term-${id}`),
    title: t(`glossary:${id}.term`),
    where: `${where} · ${t('term')}`,
    more: t(`glossary:${id}.text`),
  }))
  return [...clauses, ...terms]
}
