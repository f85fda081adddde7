import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Text } from '../../../../../ui/Text.tsx'

const path = 'account/settings/notification-settings/$unsubscribe'
const words = { 'not-found': 'broken', validation: 'broken', gone: 'spent' } as const

/** Why the link does nothing, and what to do instead. */
export function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation([path, 'common'])
  const problemText = useProblemText()
  const code = error instanceof CallFailed ? error.code : 'network'
  const word = words[code as keyof typeof words]
  if (word) {
    return (
      <Notice tone="bad" title={t(word)}>
        {t(`${word}Text`)}
      </Notice>
    )
  }
  return (
    <Notice tone="bad">
      <Text>{problemText(error)}</Text>
      <Button onClick={onRetry}>{t('common:retry')}</Button>
    </Notice>
  )
}
