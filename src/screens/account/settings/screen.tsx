import { useTranslation } from 'react-i18next'
import { MenuLinks } from '../../../app/hooks/menu-links.tsx'
import { openSearch } from '../../../app/hooks/search.ts'
import { Page } from '../../../ui/Page.tsx'
import { SearchButton } from '../../../ui/SearchButton.tsx'

export function Component() {
  const { t } = useTranslation(['account/settings', 'menu'])
  return (
    <Page title={t('menu:settings')} intro={t('intro')}>
      <SearchButton onClick={openSearch}>{t('search')}</SearchButton>
      <MenuLinks path="account/settings" />
    </Page>
  )
}
