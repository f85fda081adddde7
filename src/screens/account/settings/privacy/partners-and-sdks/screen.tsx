import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { TermPopover } from '../../../../../app/hooks/terms.tsx'
import { useNamedPlace } from '../../../../../app/hooks/use-named-place.ts'
import { loadWords } from '../../../../../i18n/setup.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { DataMap } from './DataMap.tsx'
import { OnThisPage } from './OnThisPage.tsx'
import { Partners } from './Partners.tsx'
import { Places } from './Places.tsx'
import { partnersQuery } from './queries.ts'
import { Retention } from './Retention.tsx'
import { Exemptions, Promises } from './Rules.tsx'
import { Sdks } from './Sdks.tsx'
import { namespace } from './words.ts'

export const prefetch = () =>
  Promise.all([queryClient.fetchQuery(partnersQuery), loadWords(['glossary'])])

export function Component() {
  const { t } = useTranslation([namespace, 'menu'])
  const named = useNamedPlace()
  const { data } = useSuspenseQuery(partnersQuery)
  return (
    <Page title={t('menu:partners-and-sdks')} intro={t('intro')}>
      <OnThisPage
        named={named}
        parts={{
          partners: <Partners partners={data.partners} named={named} />,
          map: <DataMap flows={data.flows} />,
          sdks: <Sdks />,
          places: <Places partners={data.partners} />,
          retention: <Retention />,
          exempt: <Exemptions />,
          promises: <Promises />,
        }}
      />
      <TermPopover />
    </Page>
  )
}
