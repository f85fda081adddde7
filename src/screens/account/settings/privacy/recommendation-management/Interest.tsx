import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { refresh } from './queries.ts'

interface Props {
  interest: RecommendationManagement['interests'][number]
  etag: string
}

/** One interest label. Its button says what it would do, and stays where it is after it did. */
export function Interest({ interest: { id, signals, removed }, etag }: Props) {
  const { t } = useTranslation(['account/settings/privacy/recommendation-management', 'policy'])
  const { run, busy, error } = useAction()
  const name = t(`policy:interest.${id}`)

  const change = () =>
    run(async () => {
      await call(operations.changeInterest, { params: { id }, body: { removed: !removed }, etag })
      await refresh()
    })

  return (
    <Row
      title={name}
      description={t(removed ? 'removed' : 'signals', { count: signals })}
      end={
        <Button
          busy={busy}
          aria-label={t(removed ? 'restoreOne' : 'removeOne', { name })}
          onClick={() => void change()}
        >
          {t(removed ? 'restore' : 'remove')}
        </Button>
      }
    >
      {error && <Notice tone="bad">{error}</Notice>}
    </Row>
  )
}
