import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { PersonalInformationChoices } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import css from '../../../../../ui/ui.module.css'
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
    <section className={css.hero}>
      <h2>{t('onlyNecessary')}</h2>
      <p>{t('onlyNecessaryText')}</p>
      <p role="status">{done && t(done)}</p>
      {error && <Notice tone="bad">{error}</Notice>}
      {can('undo') && (
        <p className={css.soft}>
          {t('canUndo', { purposes: undoable.map((id) => wordsOf(id).name) })}
        </p>
      )}
      <div className={css.actions}>
        {can('keep-only-necessary') ? (
          <Button kind="primary" busy={busy} onClick={() => void change('allWithdrawn')}>
            {t('keepOnlyNecessary')}
          </Button>
        ) : (
          <p className={css.soft}>{t('nothingGiven')}</p>
        )}
        {can('undo') && (
          <Button busy={busy} onClick={() => void change('allRestored')}>
            {t('undo')}
          </Button>
        )}
      </div>
    </section>
  )
}
