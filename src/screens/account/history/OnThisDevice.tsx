import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  forgetSearch,
  keepSearches,
  restoreSearches,
  useDeviceSearches,
} from '../../../app/hooks/device-searches.ts'
import { useKeptPlace } from '../../../app/hooks/use-kept-place.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../ui/settings/SwitchRow.tsx'

/** What lies in this browser only. Nothing here is asked of a server, and nothing is sent to one. */
export function OnThisDevice({ isSearch }: { isSearch: boolean }) {
  const { t, i18n } = useTranslation(['account/history', 'common'])
  const { keep, entries } = useDeviceSearches()
  const [gone, setGone] = useState<typeof entries | null>(null)
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(entries)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  if (!isSearch) {
    return (
      <Section title={t('onDevice')}>
        <Row title={t('noViewsHere')} description={t('noViewsHereText')} />
      </Section>
    )
  }
  const forget = (work: () => void) => {
    onPressed()
    setGone(entries)
    work()
  }
  return (
    <>
      <Section title={t('onDevice')} description={t('onDeviceText')}>
        <SwitchRow
          title={t('keepHere')}
          description={t('keepHereText')}
          checked={keep}
          busy={false}
          words={{ on: t('common:on'), off: t('common:off'), saving: t('common:saving') }}
          onChange={(next) => (next ? keepSearches(true) : forget(() => keepSearches(false)))}
        />
        {entries.length === 0 && <Row title={t('nothingHere')} />}
        {entries.map(({ id, at, words }) => (
          <Row
            key={id}
            title={words}
            description={time.format(new Date(at))}
            end={
              <IconButton
                aria-label={t('forgetOne', { words })}
                onClick={() => forget(() => forgetSearch(id))}
              >
                <Trash2 aria-hidden size={20} />
              </IconButton>
            }
          />
        ))}
      </Section>
      <div role="status">{gone && t('forgotten', { count: gone.length - entries.length })}</div>
      <div ref={place}>
        <Actions>
          {gone && keep && (
            <Button
              onClick={() => {
                onPressed()
                restoreSearches(gone)
                setGone(null)
              }}
            >
              {t('undo')}
            </Button>
          )}
          {entries.length > 0 && (
            <Button onClick={() => forget(() => restoreSearches([]))}>{t('forgetAll')}</Button>
          )}
        </Actions>
      </div>
    </>
  )
}
