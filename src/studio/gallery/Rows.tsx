import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { DangerRow } from '../../ui/settings/DangerRow.tsx'
import { LinkRow } from '../../ui/settings/LinkRow.tsx'
import { Row } from '../../ui/settings/Row.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { SwitchRow } from '../../ui/settings/SwitchRow.tsx'

const nothing = () => {}

export function Rows() {
  const { t } = useTranslation(['gallery', 'common'])
  const [on, setOn] = useState(false)
  const words = { on: t('common:on'), off: t('common:off'), saving: t('common:saving') }
  const still = { words, busy: false, onChange: nothing, description: t('switchText') }
  return (
    <>
      <Section title={t('switches')} description={t('switchesText')}>
        <SwitchRow {...still} title={t('state.idle')} checked={on} onChange={setOn} />
        <SwitchRow {...still} title={t('state.saving')} checked={false} busy />
        <SwitchRow
          {...still}
          title={t('state.waiting')}
          checked
          busy
          waiting={{
            text: t('common:waitingBulk'),
            actions: [{ label: t('common:sendNow'), onPress: nothing }],
          }}
        />
        <SwitchRow
          {...still}
          title={t('state.confirmed')}
          checked
          status={t('common:given', { time: '14:02' })}
        />
        <SwitchRow
          {...still}
          title={t('state.failed')}
          checked
          error={{
            text: t('common:problem.network'),
            actions: [{ label: t('common:retry'), onPress: nothing }],
          }}
        />
        <SwitchRow
          {...still}
          title={t('state.blocked')}
          checked={false}
          blockedReason={t('common:reason.guardian-needed')}
        />
      </Section>
      <Section title={t('rows')}>
        <Row title={t('row')} description={t('rowText')} end={<Button>{t('act')}</Button>} />
        <Row title={t('rowOnly')} end={t('value')} />
        <LinkRow
          to="/account"
          title={t('linkRow')}
          description={t('rowText')}
          icon={<Download aria-hidden size={22} />}
        />
        <LinkRow to="/account" title={t('linkRow')} />
        <DangerRow
          title={t('dangerRow')}
          description={t('dangerText')}
          label={t('danger')}
          busy={false}
          onPress={nothing}
        />
        <DangerRow
          title={t('dangerBlocked')}
          description={t('dangerText')}
          label={t('danger')}
          busy={false}
          blockedReason={t('blockedWhy')}
          onPress={nothing}
        />
      </Section>
    </>
  )
}
