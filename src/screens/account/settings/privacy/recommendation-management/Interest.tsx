import { useTranslation } from 'react-i18next'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'

interface Props {
  interest: RecommendationManagement['interests'][number]
  busy: boolean
  /** Another one is on its way. */
  locked: boolean
  error: string | undefined
  onChange: (removed: boolean) => void
}

/** One interest label. Its button says what it would do, and stays where it is after it did. */
export function Interest({ interest, busy, locked, error, onChange }: Props) {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'policy'])
  const { id, signals, removed } = interest
  const name = t(`policy:interest.${id}`)
  return (
    <Row
      title={name}
      description={t(removed ? 'removed' : 'signals', { count: signals })}
      end={
        <Button
          busy={busy}
          aria-disabled={locked || undefined}
          aria-label={t(removed ? 'restoreOne' : 'removeOne', { name })}
          onClick={() => !locked && onChange(!removed)}
        >
          {t(removed ? 'restore' : 'remove')}
        </Button>
      }
    >
      {error && <Notice tone="bad">{error}</Notice>}
    </Row>
  )
}
