import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { refresh } from './queries.ts'

/** The ordinary deletion with its waiting period, asked for by the guardian. */
export function DeleteChild({ child }: { child: GuardedChild }) {
  const { t, i18n } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const { id, name, deletionOn } = child
  const words = [t('delete', { name }), t('deleteText', { name })]
  const acting = { onBehalfOf: id }
  const { ask, element } = useStepUp('delete-account', async (proof) => {
    const { etag } = await call(operations.getDeleteAccount, acting)
    const shown = await shownText(i18n.language, words)
    await call(operations.requestDeletion, { body: { shown }, etag, stepUpProof: proof, ...acting })
    await refresh()
  })
  const keep = () =>
    run(async () => {
      const { deletion, etag } = await call(operations.getDeleteAccount, acting)
      const params = { id: deletion?.requestId ?? '' }
      await call(operations.cancelDeletion, { params, etag, ...acting })
      await refresh()
    })

  if (deletionOn) {
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
    return (
      <Notice tone="warn" title={t('deleting', { name, day: day.format(new Date(deletionOn)) })}>
        {error && <Text>{error}</Text>}
        <Button busy={busy} onClick={() => void keep()}>
          {t('keep')}
        </Button>
      </Notice>
    )
  }
  return (
    <>
      <Text soft>{words[1]}</Text>
      {error && <Notice tone="bad">{error}</Notice>}
      {element ?? (
        <Actions>
          <Button kind="danger" busy={busy} onClick={() => void run(() => ask())}>
            {words[0]}
          </Button>
        </Actions>
      )}
    </>
  )
}
