import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { ChildView } from './ChildView.tsx'
import { GuardianView } from './GuardianView.tsx'
import { childrenQuery } from './queries.ts'
import { Rules } from './Rules.tsx'

export const prefetch = () => queryClient.fetchQuery(childrenQuery)

/** Below the region's age a child's view; above it a guardian's (VII). */
export function Component() {
  const { t } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  const { data } = useSuspenseQuery(childrenQuery)
  const { isChild, childAge } = data
  return (
    <Page
      title={t('menu:children-and-guardians')}
      intro={t(isChild ? 'introChild' : 'introGuardian', { age: childAge })}
    >
      {isChild ? <ChildView data={data} /> : <GuardianView data={data} />}
      <Rules data={data} />
    </Page>
  )
}
