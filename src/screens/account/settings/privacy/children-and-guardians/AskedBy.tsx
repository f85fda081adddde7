import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'

interface Props {
  child: string
  name: string
  /** It has no account before the yes. */
  opensAccount?: boolean
  onConfirm: (proof: string) => Promise<void>
  onDecline: () => Promise<void>
}

/**
 * Yes and no are the same size; yes asks for a code, since it gives power over somebody's data. That
 * check has a consent of its own, with a no that is as large (II(1).3).
 */
export function AskedBy({ child, name, opensAccount, onConfirm, onDecline }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/children-and-guardians')
  const [checking, setChecking] = useState(false)
  const { run, busy, error } = useAction()
  const { ask, element } = useStepUp('guardian', onConfirm, {
    consent: () => shownText(i18n.language, [t('check'), t('checkText'), t('checkAgree')]),
  })

  return (
    <Region title={t('asksYou', { name })}>
      <Text>{t('asksYouText', { name })}</Text>
      {opensAccount && <Text>{t('opensAccount', { name })}</Text>}
      {error && <Notice tone="bad">{error}</Notice>}
      {checking && !element && (
        <>
          <h3>{t('check')}</h3>
          <p>{t('checkText')}</p>
          <Actions>
            <Button busy={busy} onClick={() => void run(() => ask(child))}>
              {t('checkAgree')}
            </Button>
            <Button busy={busy} onClick={() => setChecking(false)}>
              {t('checkRefuse')}
            </Button>
          </Actions>
        </>
      )}
      {element}
      {!checking && (
        <Actions>
          <Button busy={busy} onClick={() => setChecking(true)}>
            {t('beGuardian')}
          </Button>
          <Button busy={busy} onClick={() => void run(onDecline)}>
            {t('notMe')}
          </Button>
        </Actions>
      )}
    </Region>
  )
}
