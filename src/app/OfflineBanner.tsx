import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { type Offline, useOffline } from './offline/state.ts'
import { soon } from './soon.ts'

const load = () => import('./offline/LateNotices.tsx')

// It may be needed just when it can't be fetched, and says the same in fewer words then.
const LateNotices = lazy(() =>
  load().then(
    ({ LateNotices }) => ({ default: LateNotices }),
    () => ({ default: InFewWords }),
  ),
)

function InFewWords({ readAt, online, newVersion, remains }: Offline & { online: boolean }) {
  const { t } = useTranslation('common')
  return (
    <>
      {(readAt || !online) && (
        <Notice tone="warn" title={t('offlineTitle')}>
          {t('offlineText')}
        </Notice>
      )}
      {newVersion && <Notice title={t('newVersion')}>{t('newVersionText')}</Notice>}
      {remains && <Notice tone="bad">{t('readingRemains')}</Notice>}
    </>
  )
}

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

/** Says what works while no host answers, that there is a new version, and what is left on the device. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { readAt, newVersion, remains } = useOffline()
  const isNeeded = Boolean(readAt) || !online || newVersion || remains

  useEffect(() => {
    soon(() => void load().catch(() => undefined))
  }, [])

  return (
    isNeeded && (
      <Suspense>
        <LateNotices {...{ readAt, online, newVersion, remains }} />
      </Suspense>
    )
  )
}
