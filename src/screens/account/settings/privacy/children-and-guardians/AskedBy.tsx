import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { refresh } from './queries.ts'

/** Yes and no are the same size; yes asks for a code, since it gives power over somebody's data. */
export function AskedBy({ request }: { request: ChildrenAndGuardians['requests'][number] }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const { child, name } = request
  const params = { id: child }
  const confirm = async (proof: string) => {
    await call(operations.confirmChild, { params, stepUpProof: proof })
    await refresh()
  }
  const { ask, element } = useStepUp('guardian', confirm, child)
  const decline = () =>
    run(async () => {
      await call(operations.declineChild, { params })
      await refresh()
    })

  return (
    <Region title={t('asksYou', { name })}>
      <Text>{t('asksYouText', { name })}</Text>
      {error && <Notice tone="bad">{error}</Notice>}
      {element ?? (
        <Actions>
          <Button busy={busy} onClick={() => void run(() => ask())}>
            {t('beGuardian')}
          </Button>
          <Button busy={busy} onClick={() => void decline()}>
            {t('notMe')}
          </Button>
        </Actions>
      )}
    </Region>
  )
}
