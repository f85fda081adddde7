import { useTranslation } from 'react-i18next'
import { MenuLinks } from '../../../app/hooks/menu-links.tsx'
import { Page } from '../../../ui/Page.tsx'

const path = 'account/settings'

export function Component() {
  const { t } = useTranslation([path, 'menu'])
  return (
    <Page title={t('menu:settings')} intro={t('intro')}>
      <MenuLinks path={path} />
    </Page>
  )
}
