import { useTranslation } from 'react-i18next'
import { clauseKey, textKeyAt } from '../../../../../policy/history.ts'
import { pack } from '../../../../../policy/pack.ts'

export const namespace = 'account/settings/privacy/privacy-policy'

/** The clauses right below one, or the policy's parts. */
export const clausesBelow = (parent: string | undefined) =>
  pack.clauses.filter((clause) => clause.parent === parent)

/** Every clause as it is read, from the first line to the last. */
export function readingOrder(parent?: string): readonly string[] {
  return clausesBelow(parent).flatMap(({ id }) => [id, ...readingOrder(id)])
}

export const isClause = (id: string) => pack.clauses.some((clause) => clause.id === id)

/** How a clause is numbered; the introduction and the appendix have a title only. */
export const numberOf = (clause: string) => (/^(intro|Appendix)$/.test(clause) ? '' : clause)

interface ClauseWords {
  title: string
  /** Null where the version had no such clause. */
  text: string | null
}

/** Title and text of any clause as it was in a version. A definition is its term in the glossary. */
export function useClauseWords(version: string): (clause: string) => ClauseWords {
  const { t } = useTranslation([namespace, 'glossary'])
  return (id) => {
    const isDefinition = clausesBelow('Appendix').some((clause) => clause.id === id)
    const term = isDefinition && pack.glossary.find(({ clause }) => clause === id)
    if (term) {
      return { title: t(`glossary:${term.id}.term`), text: t(`glossary:${term.id}.text`) }
    }
    const key = textKeyAt(pack, id, version)
    return { title: t(`clause.${clauseKey(id)}.title`), text: key && t(key) }
  }
}
