import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { SystemPermission } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { tryPermission, useDeviceState } from './device.ts'

const permissionsQuery = queryOptions({
  queryKey: ['system-permission-management'],
  queryFn: () => call(operations.getSystemPermissionManagement, {}),
})
const refresh = () => queryClient.invalidateQueries({ queryKey: permissionsQuery.queryKey })

export const prefetch = () => queryClient.ensureQueryData(permissionsQuery)

export function Component() {
  const { t } = useTranslation(['account/settings/privacy/system-permission-management', 'menu'])
  const { data } = useSuspenseQuery(permissionsQuery)
  return (
    <Page title={t('menu:system-permission-management')} intro={t('intro')}>
      <Section title={t('grants')}>
        {data.permissions.map((permission) => (
          <Permission key={permission.id} permission={permission} />
        ))}
      </Section>
    </Page>
  )
}

function Permission({ permission }: { permission: SystemPermission }) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/system-permission-management',
    'policy',
  ])
  const { id, functions, permissionsApiName, grant, lastUse } = permission
  const name = t(`policy:permission.${id}`)
  const text = t(`policy:permissionUse.${id}`)
  const choice = useConsent(grant, [name, text])
  const state = useDeviceState(permissionsApiName)
  const { run, busy, error } = useAction()
  const time = lastUse && new Date(lastUse.at).toLocaleString(i18n.language)

  const attempt = () =>
    run(async () => {
      await tryPermission(id)
      const body = { function: functions[0] ?? id }
      await call(operations.usePermission, { params: { id }, body })
      await refresh()
    })

  return (
    <SwitchRow title={name} description={text} {...choice}>
      <Text soft>{t('device', { state: t(`state.${state}`) })}</Text>
      <Text soft>{time ? t('lastUse', { time }) : t('never')}</Text>
      {choice.checked && (
        <Actions>
          <Button busy={busy} aria-label={t('tryOne', { name })} onClick={() => void attempt()}>
            {t('try')}
          </Button>
        </Actions>
      )}
      {error && <Notice tone="bad">{t('refused')}</Notice>}
    </SwitchRow>
  )
}
