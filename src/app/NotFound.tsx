import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  const { t } = useTranslation(['common', 'menu'])
  return (
    <Page title={t('notFound')} intro={t('notFoundText')}>
      <Link to="/account">{t('menu:account')}</Link>
    </Page>
  )
}
