import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { refresh } from './queries.ts'

type Props = Pick<RecommendationManagement, 'interests' | 'etag'>

export function Interests({ interests, etag }: Props) {
  const { t } = useTranslation([
    'account/settings/privacy/recommendation-management',
    'policy',
    'common',
  ])
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState(false)

  const change = (id: string, removed: boolean) =>
    run(async () => {
      await call(operations.changeInterest, { params: { id }, body: { removed }, etag })
      await refresh()
    })
  const reset = () =>
    run(async () => {
      setAsking(false)
      await call(operations.resetInterests, { etag })
      await refresh()
    })

  return (
    <>
      <Section title={t('interests')} description={t('interestsText')}>
        {interests.length === 0 && <Row title={t('noInterests')} />}
        {interests.map(({ id, signals, removed }) => {
          const name = t(`policy:interest.${id}`)
          return (
            <Row
              key={id}
              title={name}
              description={t('signals', { count: signals })}
              end={
                <Button
                  busy={busy}
                  aria-label={t(removed ? 'restoreOne' : 'removeOne', { name })}
                  onClick={() => void change(id, !removed)}
                >
                  {t(removed ? 'restore' : 'remove')}
                </Button>
              }
            />
          )
        })}
      </Section>
      {error && <Notice tone="bad">{error}</Notice>}
      {interests.length > 0 && <Button onClick={() => setAsking(true)}>{t('reset')}</Button>}
      <ConfirmDialog
        open={asking}
        title={t('resetTitle')}
        confirmLabel={t('resetConfirm')}
        cancelLabel={t('common:cancel')}
        onConfirm={() => void reset()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('resetText')}</p>
      </ConfirmDialog>
    </>
  )
}
