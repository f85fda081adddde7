import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { ChildrenRules } from '../../../../../app/hooks/children-rules.tsx'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { useLetter } from '../../../../../app/hooks/letter.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { ChildView } from './ChildView.tsx'
import { GuardianView } from './GuardianView.tsx'
import { Letter } from './Letter.tsx'
import { childrenQuery, letterQuery } from './queries.ts'

export const prefetch = () => queryClient.fetchQuery(childrenQuery)

/** Below the region's age a child's view; above it a guardian's (VII). */
export function Component() {
  const { t } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  const { data } = useSuspenseQuery(childrenQuery)
  const { isChild, childAge } = data
  const letter = useLetter()
  const { data: asked, isLoading } = useQuery({
    ...letterQuery(letter ?? ''),
    enabled: letter !== null,
  })
  // What the link asks about is not asked a second time below it, nor before it is known.
  const requests = data.requests.filter(({ child }) => !isLoading && child !== asked?.child)
  return (
    <Page
      title={t('menu:children-and-guardians')}
      intro={t(isChild ? 'introChild' : 'introGuardian', { age: childAge })}
    >
      {letter && <Letter token={letter} />}
      {isChild && <ChildView data={data} />}
      {!isChild && <GuardianView data={{ ...data, requests }} />}
      <ChildrenRules {...data} />
      <ClauseLink clause="VII" />
    </Page>
  )
}
