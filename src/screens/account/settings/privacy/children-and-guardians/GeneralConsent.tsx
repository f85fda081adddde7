import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { refresh } from './queries.ts'

interface Props {
  child: GuardedChild
  consent: GuardedChild['consents'][number]
  etag: string
}

/** VII: using data and passing it on are two questions, and both come before any other. */
export function GeneralConsent({ child, consent, etag }: Props) {
  const { t, i18n } = useTranslation(['account/settings/privacy/children-and-guardians', 'common'])
  const { run, busy, error } = useAction()
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
        etag,
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
