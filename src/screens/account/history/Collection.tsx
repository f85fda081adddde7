import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recordSetQuery } from '../../../app/hooks/records/queries.ts'
import { useCollection } from '../../../app/hooks/records/use-collection.ts'
import { Section } from '../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../ui/settings/SwitchRow.tsx'

/** Keeping a list of what one looks at or searches for can be stopped; shopping and search go on. */
export function Collection({ category }: { category: string }) {
  const { t } = useTranslation('account/history')
  const { data: set } = useSuspenseQuery(recordSetQuery(category))
  const choice = useCollection(set)
  return (
    <Section title={t('collecting')} titleHidden>
      <SwitchRow
        title={t(`keep.${category}`)}
        description={t(`keepText.${category}`)}
        {...choice}
      />
    </Section>
  )
}
