import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { ChildrenRules } from '../../../../../app/hooks/children-rules.tsx'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { useLetter } from '../../../../../app/hooks/letter.ts'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { loadWords } from '../../../../../i18n/setup.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { ChildView } from './ChildView.tsx'
import { GuardianView } from './GuardianView.tsx'
import { Letter } from './Letter.tsx'
import { childrenQuery, letterQuery } from './queries.ts'
import { YoungView } from './YoungView.tsx'

export const prefetch = () =>
  Promise.all([
    queryClient.fetchQuery(childrenQuery),
    loadWords([
      'account/settings/privacy/announcements',
      'account/settings/account-and-security/delete-account',
    ]),
  ])

type View = 'child' | 'young' | 'guardian'

const intros = { child: 'introChild', young: 'introYoung', guardian: 'introGuardian' } as const

/** Below the region's age a child's view; for grown people a guardian's; between, they are on their own (VII). */
function viewOf({ isChild, actions }: ChildrenAndGuardians): View {
  if (isChild) return 'child'
  return actions.some(({ id, allowed }) => id === 'invite' && allowed) ? 'guardian' : 'young'
}

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/children-and-guardians', 'menu'])
  const { data } = useSuspenseQuery(childrenQuery)
  const { childAge } = data
  const view = viewOf(data)
  const letter = useLetter()
  const { data: asked, isLoading } = useQuery({
    ...letterQuery(letter ?? ''),
    enabled: letter !== null,
  })
  // What the link asks about is not asked a second time below it, nor before it is known.
  const requests = data.requests.filter(({ child }) => !isLoading && child !== asked?.child)
  return (
    <Page title={t('menu:children-and-guardians')} intro={t(intros[view], { age: childAge })}>
      {letter && <Letter token={letter} />}
      {view === 'child' && <ChildView data={data} />}
      {view === 'young' && <YoungView data={{ ...data, requests }} />}
      {view === 'guardian' && <GuardianView data={{ ...data, requests }} />}
      {view !== 'young' && <ChildrenRules {...data} />}
      <ClauseLink clause="VII" />
    </Page>
  )
}
