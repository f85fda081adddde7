import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { useOffline } from './offline/state.ts'

const ReadEarlier = lazy(async () => ({
  default: (await import('./offline/ReadEarlier.tsx')).ReadEarlier,
}))
const NewVersion = lazy(async () => ({
  default: (await import('./offline/NewVersion.tsx')).NewVersion,
}))

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

/** Says what works and what does not while no host answers, and that there is a new version. */
export function OfflineBanner() {
  const { t } = useTranslation('common')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { readAt, newVersion } = useOffline()
  return (
    <Suspense>
      {readAt ? (
        <ReadEarlier at={readAt} />
      ) : (
        !online && (
          <Notice tone="warn" title={t('offlineTitle')}>
            {t('offlineText')}
          </Notice>
        )
      )}
      {newVersion && <NewVersion />}
    </Suspense>
  )
}
