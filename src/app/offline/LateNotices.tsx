import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Announced } from './Announced.tsx'
import { LateNotice } from './LateNotice.tsx'
import css from './LateNotices.module.css'
import { NewVersion } from './NewVersion.tsx'
import { ReadEarlier } from './ReadEarlier.tsx'
import { useRoomBelow } from './room-below.ts'
import { SessionEnded } from './SessionEnded.tsx'
import { type Late, useOffline } from './state.ts'

/** What has to be said over a page that stands already, so that nothing on it moves. */
export function LateNotices(late: Late) {
  const { readAt, online, newVersion, remains, again, ended, announced } = late
  const { t } = useTranslation('common')
  const place = useRef<HTMLDivElement>(null)
  useRoomBelow(place)
  return (
    <div ref={place} className={css.place}>
      {readAt ? (
        <ReadEarlier at={readAt} />
      ) : (
        !online && (
          <LateNotice tone="warn" title={t('offlineTitle')}>
            {t('offlineText')}
          </LateNotice>
        )
      )}
      {ended && <SessionEnded />}
      {announced && <Announced announced={announced} />}
      {newVersion && <NewVersion />}
      {again && (
        <LateNotice tone="bad" title={t('notShown')}>
          <span>{t('problem.network')}</span>
          <Button
            onClick={() => {
              useOffline.setState({ again: null })
              again()
            }}
          >
            {t('retry')}
          </Button>
        </LateNotice>
      )}
      {remains && <LateNotice tone="bad">{t('readingRemains')}</LateNotice>}
    </div>
  )
}
