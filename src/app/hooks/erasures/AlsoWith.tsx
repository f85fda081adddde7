import { useTranslation } from 'react-i18next'
import { pack } from '../../../policy/pack.ts'
import { Row } from '../../../ui/settings/Row.tsx'

interface Props {
  categories: readonly string[]
  /** How many of those that we tell had received it. */
  told: number
}

/** Who keeps erased data and hears nothing of us: 'nobody' is said only where there is nobody. */
export function AlsoWith({ categories, told }: Props) {
  const { t } = useTranslation('erasures')
  const kept = pack.categories.flatMap(({ id, alsoWith }) =>
    alsoWith && categories.includes(id) ? [alsoWith] : [],
  )
  return (
    <>
      {[...new Set(kept)].map((who) => (
        <Row key={who} title={t(`alsoWith.${who}`)} description={t(`alsoWithText.${who}`)} />
      ))}
      {told === 0 && kept.length === 0 && <Row title={t('nobody')} />}
    </>
  )
}
