import { useTranslation } from 'react-i18next'
import { useConsent } from '../../../../../app/hooks/use-consent.ts'
import type { SystemPermission } from '../../../../../contract/schemas.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../../../ui/settings/SwitchRow.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { type AgentInfo, browserOf } from './browser.ts'
import { useDeviceState } from './device.ts'
import { FunctionRow } from './FunctionRow.tsx'

/** Two grants that are never mixed up: what we may do is the switch, what the device allows is told. */
export function Permission({ permission }: { permission: SystemPermission }) {
  const { t } = useTranslation(['account/settings/privacy/system-permission-management', 'policy'])
  const { id, functions, permissionsApiName } = permission
  const name = t(`policy:permission.${id}`)
  const text = t(`policy:permissionUse.${id}`)
  const { held, ...choice } = useConsent(permission.grant, [name, text])
  const state = useDeviceState(permissionsApiName)
  const { browser, system } = browserOf(navigator as AgentInfo)

  return (
    <Section titleHidden title={name}>
      <SwitchRow title={name} description={text} {...choice}>
        <Text soft role="status">
          {t('device', { state: t(`state.${permissionsApiName ? state : 'chosen'}`) })}
        </Text>
        {state === 'denied' && (
          <Notice tone="warn" title={t('deniedTitle')}>
            {t([`lift.${system}.${browser}`, `lift.${system}.other`])}
          </Notice>
        )}
        {held.choice === 'withdrawn' && <Text soft>{t('withdrawnText')}</Text>}
      </SwitchRow>
      {functions.map((use) => (
        <FunctionRow
          key={use.id}
          permission={{ ...permission, grant: held }}
          use={use}
          refusedByDevice={state === 'denied'}
        />
      ))}
    </Section>
  )
}
