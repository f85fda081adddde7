import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncementView } from '../contract/announcements.ts'
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

function InFewWords({ readAt, online, newVersion, remains, again, ended, announced }: Late) {
  const { t } = useTranslation('common')
  const said = [
    ended && 'problem.unauthenticated',
    (readAt || !online) && 'offlineTitle',
    newVersion && 'newVersion',
    remains && 'readingRemains',
    again && 'problem.network',
  ] as const
  return (
    <Notice tone="warn">
      {said.map((words) => words && <p key={words}>{t(words)}</p>)}
      {announced && <p>{t('readAnnouncements', { count: announced.length })}</p>}
    </Notice>
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
  /** What was announced since the page stands. */
  announced: readonly AnnouncementView[] | null
}

/**
 * Says what works while no host answers, that the session is over or a new version is there, and what
 * is left on the device, or was announced since.
 */
export function OfflineBanner(given: Props) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const late = { ...given, ...useOffline() }
  const isNeeded = !online || Object.values(late).some(Boolean)

  useEffect(() => {
    soon(() => void load().catch(() => undefined))
  }, [])

  return (
    isNeeded && (
      <Suspense>
        <LateNotices online={online} {...late} />
      </Suspense>
    )
  )
}
