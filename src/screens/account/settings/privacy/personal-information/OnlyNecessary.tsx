import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { PersonalInformationChoices } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Hero } from '../../../../../ui/Hero.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { refresh } from './queries.ts'

/** One press takes back everything that is not necessary; one press undoes it (B14). */
export function OnlyNecessary({ choices }: { choices: PersonalInformationChoices }) {
  const { t, i18n } = useTranslation('account/settings/privacy/personal-information')
  const wordsOf = usePurposeWords()
  const { run, busy, error } = useAction()
  const [done, setDone] = useState<'allWithdrawn' | 'allRestored' | null>(null)
  const { actions, undoable } = choices
  const can = (id: string) => actions.some((action) => action.id === id && action.allowed)

  const change = (kind: 'allWithdrawn' | 'allRestored') =>
    run(async () => {
      const operation =
        kind === 'allWithdrawn' ? operations.keepOnlyNecessary : operations.undoOnlyNecessary
      const words = [t('onlyNecessary'), t('onlyNecessaryText')]
      await call(operation, { body: { shown: await shownText(i18n.language, words) } })
      setDone(kind)
      await refresh()
    })

  return (
    <Hero title={t('onlyNecessary')}>
      <Text>{t('onlyNecessaryText')}</Text>
      <Text role="status">{done && t(done)}</Text>
      {error && <Notice tone="bad">{error}</Notice>}
      {can('undo') && (
        <Text soft>{t('canUndo', { purposes: undoable.map((id) => wordsOf(id).name) })}</Text>
      )}
      <Actions>
        {can('keep-only-necessary') ? (
          <Button kind="primary" busy={busy} onClick={() => void change('allWithdrawn')}>
            {t('keepOnlyNecessary')}
          </Button>
        ) : (
          <Text soft>{t('nothingGiven')}</Text>
        )}
        {can('undo') && (
          <Button busy={busy} onClick={() => void change('allRestored')}>
            {t('undo')}
          </Button>
        )}
      </Actions>
    </Hero>
  )
}
