import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useSession } from '../../../../../app/hooks/session.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { DeleteAccount } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { refresh } from './queries.ts'

const dayInMs = 86_400_000

/** The ordinary deletion with its waiting period, asked for by the guardian. */
export function DeleteChild({ child }: { child: GuardedChild }) {
  return child.deletionOn ? (
    <Leaving child={child} on={child.deletionOn} />
  ) : (
    <Delete child={child} />
  )
}

function Leaving({ child, on }: { child: GuardedChild; on: string }) {
  const { t, i18n } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const { id, name } = child
  const day = new Date(on).toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const keep = () =>
    run(async () => {
      const acting = { onBehalfOf: id }
      const { deletion, etag } = await call(operations.getDeleteAccount, acting)
      const params = { id: deletion?.requestId ?? '' }
      await call(operations.cancelDeletion, { params, etag, ...acting })
      await refresh()
    })
  return (
    <Notice tone="warn" title={t('deleting', { name, day })}>
      {error && <Text>{error}</Text>}
      <Button busy={busy} onClick={() => void keep()}>
        {t('keep')}
      </Button>
    </Notice>
  )
}

/** The code is good for the version that was seen, as it is for an account of one's own. */
function Delete({ child }: { child: GuardedChild }) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/children-and-guardians',
    'account/settings/account-and-security/delete-account',
  ])
  const { run, busy, error } = useAction()
  const [seen, setSeen] = useState<DeleteAccount>()
  const { id: onBehalfOf, name } = child
  const { etag = '', waitingDays = 0, blockers = [] } = seen ?? {}
  const now = Date.parse(useSession().now)
  const date = new Date(now + waitingDays * dayInMs)
  const day = date.toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const consequence = t('deleteByCode', { name, day })
  const words = [t('delete', { name }), t('deleteText'), consequence]

  const remove = async (stepUpProof: string) => {
    const shown = await shownText(i18n.language, words)
    await call(operations.requestDeletion, { body: { shown }, etag, stepUpProof, onBehalfOf })
    await refresh()
  }
  const { ask, element } = useStepUp('delete-account', remove, { consequence })
  const begin = () =>
    run(async () => {
      const now = await call(operations.getDeleteAccount, { onBehalfOf })
      setSeen(now)
      if (now.blockers.length === 0) await ask(now.etag)
    })

  return (
    <>
      <Text soft>{t('deleteText')}</Text>
      {error && <Notice tone="bad">{error}</Notice>}
      {blockers.map(({ code, count }) => (
        <Notice key={code} tone="warn">
          {t(`account/settings/account-and-security/delete-account:blocker.${code}`, { count })}
        </Notice>
      ))}
      {element ?? (
        <Actions>
          <Button kind="danger" busy={busy} onClick={() => void begin()}>
            {t('delete', { name })}
          </Button>
        </Actions>
      )}
    </>
  )
}
