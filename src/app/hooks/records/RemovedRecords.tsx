import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordRemoval } from '../../../contract/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import css from './records.module.css'
import type { Removing } from './use-removal.ts'

interface Props {
  removals: readonly RecordRemoval[]
  removing: Removing
}

/** What was removed and can still be brought back: nothing uses it any more (IV(3)). */
export function RemovedRecords({ removals, removing }: Props) {
  const { t, i18n } = useTranslation(['records', 'common'])
  const [asking, setAsking] = useState<RecordRemoval | null>(null)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  if (removals.length === 0) return null
  return (
    <details className={css.more}>
      <summary>{t('lately', { count: removals.length })}</summary>
      <p className={css.soft}>{t('latelyText')}</p>
      <ul>
        {removals.map((removal) => {
          const { id, at, count, until, status, actions } = removal
          const can = (name: string) => actions.find((action) => action.id === name)
          const reason = can('restore')?.reason
          return (
            <li key={id}>
              <Row
                title={t('removalOf', { count, time: time.format(new Date(at)) })}
                description={
                  <>
                    <div>
                      {status === 'erasing'
                        ? t('erasing')
                        : t('erasedOn', { time: time.format(new Date(until)) })}
                    </div>
                    {reason === 'cleared-later' && <div>{t('clearedLater')}</div>}
                  </>
                }
                end={
                  <>
                    {can('restore')?.allowed && (
                      <Button busy={removing.busy} onClick={() => void removing.restore(removal)}>
                        {t('bringBack')}
                      </Button>
                    )}
                    {can('erase')?.allowed && (
                      <Button busy={removing.busy} onClick={() => setAsking(removal)}>
                        {t('eraseNow')}
                      </Button>
                    )}
                  </>
                }
              />
            </li>
          )
        })}
      </ul>
      <ConfirmDialog
        open={asking !== null}
        danger
        title={t('eraseTitle')}
        confirmLabel={t('eraseNow')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking) void removing.erase(asking)
          setAsking(null)
        }}
      >
        <p>{t('eraseText')}</p>
      </ConfirmDialog>
    </details>
  )
}
