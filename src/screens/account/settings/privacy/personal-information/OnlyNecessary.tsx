import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OutboxNotice } from '../../../../../app/hooks/outbox-notice.tsx'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { useOutboxed } from '../../../../../app/hooks/use-outboxed.ts'
import { useShownText } from '../../../../../app/hooks/use-shown-text.ts'
import type { PersonalInformationChoices } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Hero } from '../../../../../ui/Hero.tsx'
import { Text } from '../../../../../ui/Text.tsx'

const labels = { keepOnlyNecessary: 'keepOnlyNecessary', undoOnlyNecessary: 'undo' } as const
type Change = keyof typeof labels

/** One press takes back everything that is not necessary; one press undoes it (B14). */
export function OnlyNecessary({ choices }: { choices: PersonalInformationChoices }) {
  const { t } = useTranslation('account/settings/privacy/personal-information')
  const wordsOf = usePurposeWords()
  const outboxed = useOutboxed(
    ({ operation }) => operation === 'keepOnlyNecessary' || operation === 'undoOnlyNecessary',
  )
  const proof = useShownText([t('onlyNecessary'), t('onlyNecessaryText')])
  const [last, setLast] = useState<Change>('keepOnlyNecessary')
  const { actions, undoable } = choices
  const can = (id: string) => actions.some((action) => action.id === id && action.allowed)
  const { busy, waits } = outboxed
  const waiting = waits ? (outboxed.entry?.operation as Change) : undefined
  /** What waits has a way back, though the server knows of neither. */
  const canKeep = can('keep-only-necessary') || waiting === 'undoOnlyNecessary'
  const canUndo = can('undo') || waiting === 'keepOnlyNecessary'
  const isDone = outboxed.result !== undefined && !outboxed.entry

  async function change(operation: Change) {
    if (operation === waiting) return outboxed.sendNow()
    setLast(operation)
    await outboxed.submit({
      operation,
      params: {},
      body: { shown: await proof() },
      etag: null,
      lane: 'consents',
      isWithdrawal: operation === 'keepOnlyNecessary',
    })
  }

  return (
    <Hero title={t('onlyNecessary')}>
      <Text>{t('onlyNecessaryText')}</Text>
      <Text role="status">
        {isDone && t(last === 'keepOnlyNecessary' ? 'allWithdrawn' : 'allRestored')}
      </Text>
      <OutboxNotice outboxed={outboxed} said={waiting && t(labels[waiting])} />
      {can('undo') && (
        <Text soft>{t('canUndo', { purposes: undoable.map((id) => wordsOf(id).name) })}</Text>
      )}
      <Actions>
        {canKeep ? (
          <Button kind="primary" busy={busy} onClick={() => void change('keepOnlyNecessary')}>
            {t('keepOnlyNecessary')}
          </Button>
        ) : (
          <Text soft>{t('nothingGiven')}</Text>
        )}
        {canUndo && (
          <Button busy={busy} onClick={() => void change('undoOnlyNecessary')}>
            {t('undo')}
          </Button>
        )}
      </Actions>
    </Hero>
  )
}
