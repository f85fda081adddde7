import type { TFunction } from 'i18next'
import { pack } from '../../../policy/pack.ts'
import { Row } from '../../../ui/settings/Row.tsx'

interface Given {
  categories: readonly string[]
  /** How many of those that we tell had received it. */
  told: number
}

/**
 * Rows of a section: who keeps erased data and hears nothing of us. 'Nobody' is said only where
 * there is nobody.
 */
export function alsoWith({ categories, told }: Given, t: TFunction<'erasures'>) {
  const kept = pack.categories.flatMap(({ id, alsoWith }) =>
    alsoWith && categories.includes(id) ? [alsoWith] : [],
  )
  if (told === 0 && kept.length === 0) return <Row title={t('nobody')} />
  return [...new Set(kept)].map((who) => (
    <Row key={who} title={t(`alsoWith.${who}`)} description={t(`alsoWithText.${who}`)} />
  ))
}
