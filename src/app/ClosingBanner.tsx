import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { operations } from '../contract/operations.ts'
import type { DeletionState } from '../contract/schemas.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { call, queryClient } from './client.ts'
import { tellClosing, useClosingNews } from './hooks/closing-news.ts'
import { useAction } from './hooks/use-action.ts'

/**
 * On every screen while the account waits to be deleted: the date, and one press to keep it. It takes
 * the focus when deletion was asked for or called off here, since what was pressed is gone then.
 */
export function ClosingBanner({ deletion }: { deletion: DeletionState | null }) {
  const { t, i18n } = useTranslation('common')
  const { run, busy, error } = useAction()
  const { news } = useClosingNews()
  const { pathname } = useLocation()
  const place = useRef<HTMLElement>(null)
  const isTold = news === (deletion ? 'asked' : 'kept')
  const date = new Date(deletion?.effectiveAt ?? 0).toLocaleDateString(i18n.language, {
    dateStyle: 'long',
  })
  const title = deletion ? t('closing', { date }) : t('kept')

  useEffect(() => {
    if (isTold) place.current?.focus()
  }, [isTold])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is news where it happened only
  useEffect(() => () => tellClosing(null), [pathname])

  const keep = (id: string, etag: string) =>
    run(async () => {
      await call(operations.cancelDeletion, { params: { id }, etag })
      tellClosing('kept')
      await queryClient.invalidateQueries()
    })

  if (!(deletion || isTold)) return null
  return (
    <section ref={place} tabIndex={-1} aria-label={title}>
      <Notice
        tone={deletion ? 'warn' : 'good'}
        title={title}
        {...(isTold && { within: 'status' as const })}
      >
        {deletion ? t('closingText') : t('keptText')}
        {error && <p role="alert">{error}</p>}
        {deletion && (
          <Actions>
            <Button busy={busy} onClick={() => void keep(deletion.requestId, deletion.etag)}>
              {t('keep')}
            </Button>
          </Actions>
        )}
      </Notice>
    </section>
  )
}
