import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

export const childrenQuery = queryOptions({
  queryKey: ['children-and-guardians'],
  queryFn: () => call(operations.getChildrenAndGuardians, {}),
})

/** Whom this person looks after, and what their leaving means for each (VII). */
export function ChildrenLeft() {
  const { t } = useTranslation('account/settings/account-and-security/delete-account')
  const { data } = useQuery(childrenQuery)
  if (!data || data.children.length === 0) return null
  return (
    <Section title={t('children')}>
      {data.children.map(({ id, name }) => (
        <Row key={id} title={<bdi>{name}</bdi>} description={t('childrenText')} />
      ))}
    </Section>
  )
}
