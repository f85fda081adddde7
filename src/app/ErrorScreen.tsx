import { useTranslation } from 'react-i18next'
import { useRevalidator, useRouteError } from 'react-router'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { useProblemText } from './hooks/use-problem-text.ts'
import css from './Shell.module.css'

export function ErrorScreen() {
  const { t } = useTranslation('common')
  const { revalidate, state } = useRevalidator()
  const text = useProblemText()(useRouteError())
  return (
    <Page title={t('notShown')}>
      <ErrorState
        text={text}
        retryLabel={t('retry')}
        busy={state === 'loading'}
        onRetry={() => void revalidate()}
      />
    </Page>
  )
}

/** Where the frame around the screens is itself what failed. */
export const WithoutShell = () => (
  <main className={`${css.frame} ${css.main}`}>
    <ErrorScreen />
  </main>
)
