import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { queryClient } from '../../../../../app/client.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { ChildView } from './ChildView.tsx'
import { GuardianView } from './GuardianView.tsx'
import { Letter } from './Letter.tsx'
import { childrenQuery, letterQuery } from './queries.ts'
import { Rules } from './Rules.tsx'

export const prefetch = () => queryClient.fetchQuery(childrenQuery)

/** Below the region's age a child's view; above it a guardian's (VII). */
export function Component() {
  const { t } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  const { data } = useSuspenseQuery(childrenQuery)
  const { isChild, childAge } = data
  const letter = useSearchParams()[0].get('letter')
  const { data: asked } = useQuery({ ...letterQuery(letter ?? ''), enabled: letter !== null })
  // What the link asks about is not asked a second time below it.
  const requests = data.requests.filter(({ child }) => child !== asked?.child)
  return (
    <Page
      title={t('menu:children-and-guardians')}
      intro={t(isChild ? 'introChild' : 'introGuardian', { age: childAge })}
    >
      {letter && <Letter token={letter} />}
      {isChild && <ChildView data={data} />}
      {!isChild && <GuardianView data={{ ...data, requests }} />}
      <Rules data={data} />
    </Page>
  )
}
