import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuLinks } from '../../../app/hooks/menu-links.tsx'
import { openSearch } from '../../../app/hooks/search.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import css from '../../../ui/ui.module.css'

export function Component() {
  const { t } = useTranslation(['account/settings', 'menu'])
  return (
    <Page title={t('menu:settings')} intro={t('intro')}>
      <Button className={css.searchButton ?? ''} onClick={openSearch}>
        <Search aria-hidden size={18} />
        {t('search')}
      </Button>
      <MenuLinks path="account/settings" />
    </Page>
  )
}
