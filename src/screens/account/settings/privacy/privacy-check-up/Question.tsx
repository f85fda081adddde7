import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import type { CheckUpItem } from '../../../../../contract/check-up.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { TwoAnswers } from '../../../../../ui/TwoAnswers.tsx'
import { useItemWords } from './use-item-words.ts'

interface Props {
  item: CheckUpItem
  /** How it stands now. */
  now: string
  busy: boolean
  yesBlocked?: ReactNode
  onYes: () => void
  onNo: () => void
  onLeave: () => void
  /** What became of an answer that is not confirmed. */
  children?: ReactNode
}

/** One choice: what it does, how it is, two answers of one size, and leaving it as it is. */
export function Question(props: Props) {
  const { item, now, busy, yesBlocked, onYes, onNo, onLeave, children } = props
  const { t } = useTranslation(checkUpPath)
  const { name, texts, yes, no } = useItemWords()(item)
  const answer = (id: 'yes' | 'no') => {
    const label = t(`${id}.label`)
    return { label, name: t('answerOf', { answer: label, name }) }
  }
  return (
    <>
      {texts.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      <Text soft>{now}</Text>
      <TwoAnswers
        busy={busy}
        yes={{
          ...answer('yes'),
          heading: t('ifYes'),
          text: yes,
          blockedReason: yesBlocked,
          onPress: onYes,
        }}
        no={{ ...answer('no'), heading: t('ifNo'), text: no, onPress: onNo }}
      />
      {children}
      <Actions>
        <Button busy={busy} onClick={onLeave}>
          {t('leave')}
        </Button>
      </Actions>
    </>
  )
}
