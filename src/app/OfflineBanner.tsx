import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { useOffline } from './offline/state.ts'

// Either may be needed just when it can't be fetched, and says the same in fewer words then.
const ReadEarlier = lazy(() =>
  import('./offline/ReadEarlier.tsx').then(
    ({ ReadEarlier }) => ({ default: ReadEarlier }),
    () => ({ default: Offline }),
  ),
)
const NewVersion = lazy(() =>
  import('./offline/NewVersion.tsx').then(
    ({ NewVersion }) => ({ default: NewVersion }),
    () => ({ default: NewVersionOnly }),
  ),
)

function Offline() {
  const { t } = useTranslation('common')
  return (
    <Notice tone="warn" title={t('offlineTitle')}>
      {t('offlineText')}
    </Notice>
  )
}

function NewVersionOnly() {
  const { t } = useTranslation('common')
  return <Notice title={t('newVersion')}>{t('newVersionText')}</Notice>
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
  const { t } = useTranslation('common')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { readAt, newVersion, remains } = useOffline()
  return (
    <Suspense>
      {readAt ? <ReadEarlier at={readAt} /> : !online && <Offline />}
      {newVersion && <NewVersion />}
      {remains && <Notice tone="bad">{t('readingRemains')}</Notice>}
    </Suspense>
  )
}
