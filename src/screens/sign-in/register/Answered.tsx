import { useTranslation } from 'react-i18next'
import type { WaitingStand } from '../../../contract/registration.ts'
import { isInMenu } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Text } from '../../../ui/Text.tsx'

interface Props {
  stand: Exclude<WaitingStand['stand'], 'waiting'> | 'over'
  guardian: string
  onAskAgain: () => void
}

/** The child waits for nothing any more: what came of it, and what it can do next. */
export function Answered({ stand, guardian, onAskAgain }: Props) {
  const { t } = useTranslation(['sign-in/register', 'menu'])
  return (
    <Region title={t(`answer.${stand}`)}>
      <Text role="status">{t(`answerText.${stand}`, { guardian })}</Text>
      <Actions>
        {stand === 'accepted' ? (
          <ButtonLink to="/sign-in">{t('menu:sign-in')}</ButtonLink>
        ) : (
          <>
            <Button onClick={onAskAgain}>
              {t(stand === 'refused' ? 'askAnother' : 'askAgain')}
            </Button>
            {isInMenu(shell, 'sign-in/browse') && (
              <ButtonLink to="/sign-in/browse">{t('guest')}</ButtonLink>
            )}
          </>
        )}
      </Actions>
    </Region>
  )
}
