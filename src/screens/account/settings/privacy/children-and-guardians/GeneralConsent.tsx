import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { refresh } from './queries.ts'

type Action = ReturnType<typeof useAction>

interface Props {
  child: GuardedChild
  consent: GuardedChild['consents'][number]
  action: Action
}

/**
 * VII: using data and passing it on are two questions, and both come before any other. They have one
 * version, so neither is changed while the other one is on its way.
 */
export function GeneralConsents({ child }: { child: GuardedChild }) {
  const { run, busy, error } = useAction()
  const [changing, setChanging] = useState<string>()
  return child.consents.map((consent) => {
    const { scope } = consent
    const action: Action = {
      busy,
      error: changing === scope ? error : undefined,
      run(work) {
        setChanging(scope)
        return run(work)
      },
    }
    return <GeneralConsent key={scope} child={child} consent={consent} action={action} />
  })
}

function GeneralConsent({ child, consent, action }: Props) {
  const { t, i18n } = useTranslation(['account/settings/privacy/children-and-guardians', 'common'])
  const { run, busy, error } = action
  const { scope, choice, actions } = consent
  const checked = choice === 'given'
  const title = t(`scope.${scope}`)
  const text = t(`scopeText.${scope}`, { name: child.name })
  const blocking = actions.find(({ id }) => id === (checked ? 'withdraw' : 'give'))

  const change = (next: boolean) =>
    run(async () => {
      const shown = await shownText(i18n.language, [title, text])
      await call(operations.changeGuardianConsent, {
        params: { id: child.id, scope },
        body: { choice: next ? 'given' : 'withdrawn', shown },
        etag: child.etag,
      })
      await refresh()
    })

  return (
    <SwitchRow
      title={title}
      description={text}
      checked={checked}
      busy={busy}
      words={{ on: t('common:on'), off: t('common:off'), saving: t('common:saving') }}
      status={choice === 'unasked' ? undefined : t(`choice.${choice}`)}
      blockedReason={blocking?.reason ? t(`common:reason.${blocking.reason}`) : undefined}
      error={
        error
          ? {
              text: error,
              actions: [{ label: t('common:retry'), onPress: () => void change(!checked) }],
            }
          : undefined
      }
      onChange={(next) => void change(next)}
    />
  )
}
