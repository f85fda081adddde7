import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { refresh } from './queries.ts'
import { asksBefore, undo } from './undo-calls.ts'

interface Props {
  entry: ActivityEntry
  name: string
  /** Takes the focus, since an undone entry has no such button any more. */
  onDone: () => void
}

export function UndoButton({ entry, name, onDone }: Props) {
  const { t, i18n } = useTranslation(['account/settings/privacy/activity-and-receipts', 'common'])
  const purposeWords = usePurposeWords()
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState(false)
  const { subject } = entry
  const words = subject?.kind === 'purpose' ? purposeWords(subject.id) : { name, text: '' }
  const question = asksBefore(entry)
  const title = question && t(`ask.${question}.title`, { name: subject?.label ?? words.name })
  const shown = question === 'give' ? [title ?? '', words.text] : [name, t('undo')]

  const send = () =>
    run(async () => {
      setAsking(false)
      await undo(entry, shown, i18n.language)
      onDone()
      await refresh()
    })

  return (
    <>
      <Button
        busy={busy}
        aria-label={t('undoOne', { name })}
        onClick={() => (question ? setAsking(true) : void send())}
      >
        {t('undo')}
      </Button>
      {error && <Notice tone="bad">{error}</Notice>}
      {question && title && (
        <ConfirmDialog
          open={asking}
          title={title}
          confirmLabel={t(`ask.${question}.yes`)}
          cancelLabel={t(`ask.${question}.no`)}
          onConfirm={() => void send()}
          onCancel={() => setAsking(false)}
        >
          <p>{question === 'give' ? words.text : t('ask.end.text')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
