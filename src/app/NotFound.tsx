import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { openSearch } from './hooks/search.ts'
import { sessionQuery } from './hooks/session.ts'

export function Component() {
  const { t } = useTranslation(['common', 'menu'])
  const { data: session } = useQuery({ ...sessionQuery, retry: false })
  return (
    <Page title={t('notFound')} intro={t('notFoundText')}>
      <Actions>
        {session && (
          <Button kind="primary" onClick={openSearch}>
            {t('search')}
          </Button>
        )}
        <ButtonLink to="/account">{t('menu:account')}</ButtonLink>
      </Actions>
    </Page>
  )
}
