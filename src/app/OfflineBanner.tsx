import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { type Late, useOffline } from './offline/state.ts'
import { soon } from './soon.ts'

const load = () => import('./offline/LateNotices.tsx')

// It may be needed just when it can't be fetched, and says the same in fewer words then.
const LateNotices = lazy(() =>
  load().then(
    ({ LateNotices }) => ({ default: LateNotices }),
    () => ({ default: InFewWords }),
  ),
)

function InFewWords({ readAt, online, newVersion, remains, ended }: Late) {
  const { t } = useTranslation('common')
  return (
    <>
      {ended && <Notice tone="warn">{t('problem.unauthenticated')}</Notice>}
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

interface Props {
  /** The session of whoever is signed in here is over. */
  ended: boolean
}

/**
 * Says what works while no host answers, that the session is over or a new version is there, and what
 * is left on the device.
 */
export function OfflineBanner({ ended }: Props) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { readAt, newVersion, remains } = useOffline()
  const isNeeded = ended || Boolean(readAt) || !online || newVersion || remains

  useEffect(() => {
    soon(() => void load().catch(() => undefined))
  }, [])

  return (
    isNeeded && (
      <Suspense>
        <LateNotices {...{ readAt, online, newVersion, remains, ended }} />
      </Suspense>
    )
  )
}
