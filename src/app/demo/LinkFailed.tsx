import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'
import { ScenarioProblem } from '../../scenarios/resolve.ts'
import { Actions } from '../../ui/Actions.tsx'
import buttonCss from '../../ui/Button.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Text } from '../../ui/Text.tsx'
import { useProblemText } from '../hooks/use-problem-text.ts'
import css from '../Shell.module.css'

/** A link that leads nowhere: what is wrong with it, what did not happen, and how to go on. */
export function LinkFailed({ error, plainAddress }: { error: unknown; plainAddress: string }) {
  const { t } = useTranslation('studio')
  return (
    <div className={css.frame}>
      <main className={css.main}>
        <Page title={t('linkFailed')}>
          <Notice tone="bad">{useReason(error)}</Notice>
          <Text>{t('linkFailedNext')}</Text>
          <Actions>
            {/* Plain links: there is no router yet. */}
            <a className={buttonCss.button} href={plainAddress}>
              {t('openPlain')}
            </a>
          </Actions>
        </Page>
      </main>
    </div>
  )
}

function useReason(error: unknown): string {
  const { t } = useTranslation('studio')
  const problemText = useProblemText()
  if (error instanceof ScenarioProblem) {
    return t(`linkProblem.${error.code}`, { detail: error.detail })
  }
  if (!(error instanceof CallFailed)) return problemText(error)
  const [first] = error.problem?.errors ?? []
  if (first) return t('linkProblem.wrong-shape', { detail: `${first.path}: ${first.message}` })
  return error.code === 'demo-only' ? t('demoOnly') : problemText(error)
}
