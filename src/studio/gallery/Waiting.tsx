import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Region } from '../../ui/Region.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Row } from '../../ui/settings/Row.tsx'
import { Section } from '../../ui/settings/Section.tsx'

/** What stands there while there is nothing yet, or when it did not come. */
export function Waiting() {
  const { t } = useTranslation(['gallery', 'common'])
  const [busy, setBusy] = useState(false)
  return (
    <Region title={t('waiting')}>
      <Section title={t('progress')}>
        <div>
          <Row title={t('progressTitle')} description={t('progressText')} />
          <Progress label={t('progressTitle')} done={3} total={8} />
        </div>
      </Section>
      <ErrorState
        text={t('common:problem.other')}
        retryLabel={t('common:retry')}
        busy={busy}
        onRetry={() => setBusy(true)}
      />
      <Skeleton label={t('common:loading')} />
    </Region>
  )
}
