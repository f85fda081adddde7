import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import type { CheckUpItem } from '../../../../../contract/check-up.ts'
import type { ConsentState } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Question } from './Question.tsx'
import type { ItemProps } from './Step.tsx'
import { useItemWords } from './use-item-words.ts'

type Props = ItemProps & { item: CheckUpItem & { consent: ConsentState } }

/** A consent, answered by the same call and through the same outbox as on its own screen. */
export function ConsentItem({ item, busy, onLeave, onConfirmed }: Props) {
  const { t } = useTranslation(checkUpPath)
  const { consent } = item
  const { name, texts, yes, no } = useItemWords()(item)
  const choice = useConsent(consent, [name, ...texts, yes, no])
  const { confirmed, waiting, error } = choice

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server has said so
  useEffect(() => {
    if (confirmed) onConfirmed(confirmed)
  }, [confirmed])

  const answer = (wanted: ConsentState['choice']) =>
    consent.choice === wanted ? onLeave() : choice.onChange(wanted === 'given')
  const told = waiting ?? error

  return (
    <Question
      item={item}
      now={[t(`now.${consent.choice}`), choice.note].filter(Boolean).join(' ')}
      busy={busy || choice.busy}
      yesBlocked={consent.choice === 'given' ? undefined : choice.blockedReason}
      onYes={() => answer('given')}
      onNo={() => answer('withdrawn')}
      onLeave={onLeave}
    >
      {told && (
        <Notice tone={waiting ? 'info' : 'bad'}>
          {told.text}
          <Actions>
            {told.actions.map(({ label, onPress }) => (
              <Button key={label} onClick={onPress}>
                {label}
              </Button>
            ))}
          </Actions>
        </Notice>
      )}
    </Question>
  )
}
