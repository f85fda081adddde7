import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../../app/client.ts'
import { Page } from '../../../../../ui/Page.tsx'
import { Permission } from './Permission.tsx'
import { permissionsQuery } from './queries.ts'

export const prefetch = () => queryClient.ensureQueryData(permissionsQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/system-permission-management', 'menu'])
  const { data } = useSuspenseQuery(permissionsQuery)
  return (
    <Page title={t('menu:system-permission-management')} intro={t('intro')}>
      {data.permissions.map((permission) => (
        <Permission key={permission.id} permission={permission} />
      ))}
    </Page>
  )
}
