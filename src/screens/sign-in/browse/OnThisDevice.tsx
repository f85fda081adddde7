import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  forgetSearch,
  rememberGuestSearches,
  useDeviceSearches,
} from '../../../app/hooks/device-searches.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../ui/settings/SwitchRow.tsx'

/** Global Privacy Control, where the browser has it. */
const hasOptOutSignal = () =>
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

/**
 * What a guest decides: it belongs to this browser, and no server hears of it. Nothing is remembered
 * until somebody wants it (II(1).1).
 */
export function OnThisDevice({ onChoose }: { onChoose: (words: string) => void }) {
  const { t } = useTranslation(['sign-in/browse', 'common'])
  const { asGuest, entries } = useDeviceSearches()
  return (
    <Section title={t('device')} description={t('deviceText')}>
      <SwitchRow
        title={t('remember')}
        description={t('rememberText')}
        checked={asGuest}
        busy={false}
        words={{ on: t('common:on'), off: t('common:off'), saving: t('common:saving') }}
        onChange={rememberGuestSearches}
      />
      {asGuest && entries.length === 0 && <Row title={t('nothingHere')} />}
      {asGuest &&
        entries.map(({ id, words }) => (
          <Row
            key={id}
            title={<bdi>{words}</bdi>}
            end={
              <Actions>
                <Button aria-label={t('again', { words })} onClick={() => onChoose(words)}>
                  {t('find')}
                </Button>
                <IconButton aria-label={t('forgetOne', { words })} onClick={() => forgetSearch(id)}>
                  <Trash2 aria-hidden size={20} />
                </IconButton>
              </Actions>
            }
          />
        ))}
      <Row title={t('signal')} description={t(hasOptOutSignal() ? 'signalOn' : 'signalOff')} />
    </Section>
  )
}
