import { useTranslation } from 'react-i18next'
import { MenuLinks } from '../../app/hooks/menu-links.tsx'
import { useSession } from '../../app/hooks/session.ts'
import { Page } from '../../ui/Page.tsx'

export function Component() {
  const { t } = useTranslation('account')
  const { name } = useSession()
  return (
    <Page title={t('hello', { name })} intro={t('intro')}>
      <MenuLinks path="account" />
    </Page>
  )
}
