import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import css from '../ui/ui.module.css'
import { openSearch } from './hooks/search.ts'
import { sessionQuery } from './hooks/session.ts'

export function NotFound() {
  const { t } = useTranslation(['common', 'menu'])
  const { data: session } = useQuery({ ...sessionQuery, retry: false })
  return (
    <Page title={t('notFound')} intro={t('notFoundText')}>
      <div className={css.actions}>
        {session && (
          <Button kind="primary" onClick={openSearch}>
            {t('search')}
          </Button>
        )}
        <Link to="/account" className={css.button}>
          {t('menu:account')}
        </Link>
      </div>
    </Page>
  )
}
