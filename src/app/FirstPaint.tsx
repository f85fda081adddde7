import { useTranslation } from 'react-i18next'
import { Skeleton } from '../ui/Skeleton.tsx'
import { hostOrigin } from './embed/host.ts'
import { TopBar } from './TopBar.tsx'

/** Shown until the first screen is there: the bar where it will stay, and the shape of what comes. */
export function FirstPaint() {
  const { t } = useTranslation('common')
  return (
    <>
      {!hostOrigin && <TopBar signedIn={false} namespaces={[]} />}
      <main>
        <Skeleton label={t('loading')} />
      </main>
    </>
  )
}
