import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import { operations } from '../../../../../contract/operations.ts'
import { loadWords } from '../../../../../i18n/setup.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Parts } from '../../../../../ui/Parts.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Tally } from '../../../../../ui/Tally.tsx'
import { ChildrenLeft, childrenQuery } from './ChildrenLeft.tsx'
import { RequestDeletion } from './RequestDeletion.tsx'
import { Scheduled } from './Scheduled.tsx'
import { WhatHappens } from './WhatHappens.tsx'
import { WhoIsTold } from './WhoIsTold.tsx'

const deleteQuery = queryOptions({
  queryKey: ['delete-account'],
  queryFn: () => call(operations.getDeleteAccount, {}),
})

export const prefetch = () =>
  Promise.all([
    queryClient.ensureQueryData(deleteQuery),
    loadWords(['erasures']),
    // Nothing may stand before leaving, not even that this can't be looked up.
    queryClient.fetchQuery(childrenQuery).catch(() => undefined),
  ])

export function Component() {
  const { t } = useTranslation([
    'account/settings/account-and-security/delete-account',
    'menu',
    'policy',
  ])
  const { data } = useSuspenseQuery(deleteQuery)
  const day = useDay()
  const scheduled = data.deletion?.status === 'scheduled' ? data.deletion : null
  return (
    <Page title={t('menu:delete-account')} intro={t('intro')}>
      {scheduled && <Scheduled deletion={scheduled} />}
      <Tally
        title={t('erased')}
        description={t('erasedText')}
        items={data.erased.map(({ category, records }) => ({
          id: category,
          name: t(`policy:category.${category}`),
          count: t('count', { count: records }),
        }))}
      />
      {data.kept.length > 0 && (
        <Section title={t('kept')}>
          {data.kept.map(({ category, until, clause, reasonCode, records }) => (
            <Row
              key={category}
              title={t(`policy:category.${category}`)}
              description={
                <>
                  <div>{t(`law.${reasonCode}`)}</div>
                  <Parts
                    of={[
                      t('count', { count: records }),
                      t('keptUntil', { date: day(until) }),
                      <ClauseLink key="clause" clause={clause} />,
                    ]}
                  />
                </>
              }
            />
          ))}
        </Section>
      )}
      <WhatHappens days={data.waitingDays} thirdParties={data.thirdParties} />
      <ChildrenLeft />
      <Section title={t('before')}>
        <LinkRow
          to="/account/settings/privacy/personal-info-download"
          title={t('downloadFirst')}
          description={t('downloadText')}
        />
      </Section>
      {!scheduled && <RequestDeletion resource={data} />}
      <WhoIsTold {...data} />
    </Page>
  )
}
