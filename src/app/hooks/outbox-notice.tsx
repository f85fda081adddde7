import { useTranslation } from 'react-i18next'
import { CallFailed } from '../../contract/problem.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { waits } from '../outbox/entry.ts'
import type { Outboxed } from './use-outboxed.ts'
import { useProblemText } from './use-problem-text.ts'

type Told = Pick<Outboxed, 'entry' | 'error' | 'sendNow' | 'dismiss'>

interface Props {
  outboxed: Told
  /** What was pressed, in the words of its button. */
  said?: string | undefined
  /** Where the screen's own buttons don't say the opposite. */
  onChangeMind?: () => void
}

/** What became of an intent that is not confirmed: it waits on this device, or the server said no. */
export function OutboxNotice({ outboxed, said, onChangeMind }: Props) {
  const { t } = useTranslation('common')
  const problemText = useProblemText()
  const { entry, error, sendNow, dismiss } = outboxed
  if (entry?.refused) {
    return (
      <Notice tone="bad">
        {problemText(new CallFailed(entry.refused.code))}
        <Actions>
          <Button onClick={() => void dismiss()}>{t('leaveAsIs')}</Button>
        </Actions>
      </Notice>
    )
  }
  if (entry && waits(entry)) {
    return (
      <Notice title={said}>
        {t('waitingBulk')}
        <Actions>
          <Button onClick={sendNow}>{t('sendNow')}</Button>
          {onChangeMind && <Button onClick={onChangeMind}>{t('changeMind')}</Button>}
        </Actions>
      </Notice>
    )
  }
  return error === undefined ? null : <Notice tone="bad">{problemText(error)}</Notice>
}
