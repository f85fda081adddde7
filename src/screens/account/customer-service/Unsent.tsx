import { useState } from 'react'
import { useSession } from '../../../app/hooks/session.ts'
import { useDraft } from '../../../app/hooks/use-draft.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Text } from '../../../ui/Text.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useWords } from './use-words.ts'

/** What was being written when the request ended: it can't be sent any more, and is not lost. */
export function Unsent({ requestId }: { requestId: string }) {
  const { t } = useWords()
  const { accountId } = useSession()
  const [words, setWords] = useDraft(`${accountId}:${requestId}`, '')
  const [copied, setCopied] = useState<boolean>()
  if (!words) return null

  async function copy() {
    const copying = navigator.clipboard.writeText(words)
    const isDone = await copying.then(
      () => true,
      () => false,
    )
    setCopied(isDone)
  }
  function discard() {
    setWords('')
    document.getElementById('page-title')?.focus()
  }
  return (
    <Region title={t('unsent')}>
      <TextArea label={t('unsentWords')} hint={t('unsentText')} value={words} dir="auto" readOnly />
      <Actions>
        <Button onClick={() => void copy()}>{t('unsentCopy')}</Button>
        <Button onClick={discard}>{t('unsentDiscard')}</Button>
      </Actions>
      {copied !== undefined && (
        <Text role="status">{t(copied ? 'unsentCopied' : 'unsentNotCopied')}</Text>
      )}
    </Region>
  )
}
