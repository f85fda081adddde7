import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { RecommendationManagement } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { refresh } from './queries.ts'

export function Blocks({ blocks }: Pick<RecommendationManagement, 'blocks'>) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/recommendation-management',
    'policy',
  ])
  const { run, busy, error } = useAction()

  const top = useRef<HTMLDivElement>(null)

  const unblock = (id: string) =>
    run(async () => {
      await call(operations.removeBlock, { params: { id } })
      await refresh()
      // Its row is gone, and the focus with it.
      top.current?.focus()
    })

  return (
    <div ref={top} tabIndex={-1}>
      <Section title={t('blocked')} description={t('blockedText')}>
        {blocks.length === 0 && <Row title={t('noBlocked')} />}
        {blocks.map(({ id, kind, label, targetId, at }) => {
          const name = label ?? t(`policy:interest.${targetId}`)
          return (
            <Row
              key={id}
              title={name}
              description={t('blockedAt', {
                kind: t(`kind.${kind}`),
                date: new Date(at).toLocaleDateString(i18n.language, { dateStyle: 'medium' }),
              })}
              end={
                <Button
                  busy={busy}
                  aria-label={t('unblockOne', { name })}
                  onClick={() => void unblock(id)}
                >
                  {t('unblock')}
                </Button>
              }
            />
          )
        })}
      </Section>
      {error && <Notice tone="bad">{error}</Notice>}
    </div>
  )
}
