import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../app/hooks/use-step-up.tsx'
import { operations } from '../../../contract/operations.ts'
import type { ContactKind } from '../../../contract/profile.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { keep, path } from './queries.ts'

interface Props {
  kind: ContactKind
  onClose: (isDone: boolean) => void
}

/** Takes one way to sign in away; a stolen session alone must not be able to. */
export function ContactRemoval({ kind, onClose }: Props) {
  const { t } = useTranslation([path, 'common'])
  const { run, busy, error } = useAction()
  const { ask, element } = useStepUp('change-contact', async (stepUpProof) => {
    await keep(await call(operations.removeContact, { params: { kind }, stepUpProof }))
    onClose(true)
  })
  if (element) return element
  return (
    <>
      <p>{t(`removeText.${kind}`)}</p>
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button busy={busy} onClick={() => void run(() => ask(kind))}>
          {t('continue')}
        </Button>
        <Button onClick={() => onClose(false)}>{t('common:cancel')}</Button>
      </Actions>
    </>
  )
}
