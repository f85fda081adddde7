import { useTranslation } from 'react-i18next'
import { useRevalidator, useRouteError } from 'react-router'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { useProblemText } from './hooks/use-problem-text.ts'

export function ErrorScreen() {
  const { t } = useTranslation('common')
  const { revalidate, state } = useRevalidator()
  const text = useProblemText()(useRouteError())
  return (
    <Page title={text}>
      <Button kind="primary" busy={state === 'loading'} onClick={() => void revalidate()}>
        {t('retry')}
      </Button>
    </Page>
  )
}
