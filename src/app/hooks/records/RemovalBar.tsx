import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { OutboxNotice } from '../outbox-notice.tsx'
import css from './records.module.css'
import { mostChosen, type Removing } from './use-removal.ts'

/** Always in view: what is selected, and what has just been removed, with the way back. */
export function RemovalBar({ removing }: { removing: Removing }) {
  const { t, i18n } = useTranslation('records')
  const { chosen, setChosen, last, restored, remove, restore, busy, error, undoButton } = removing
  const { notice } = removing
  const id = useId()
  const isTooMany = chosen.size > mostChosen
  const date = (moment: string) =>
    new Date(moment).toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const said = () => {
    if (isTooMany) return t('tooMany', { chosen: chosen.size, most: mostChosen })
    if (chosen.size > 0) return t('chosen', { count: chosen.size })
    if (last) return t('removed', { count: last.count, date: date(last.until) })
    return restored > 0 ? t('restored', { count: restored }) : ''
  }
  const isShown = chosen.size > 0 || last !== null || restored > 0
  return (
    <>
      {error && <p role="alert">{error}</p>}
      <OutboxNotice outboxed={notice} />
      <div className={isShown ? css.bar : undefined}>
        <div id={id} role="status">
          {said()}
        </div>
        {chosen.size > 0 && (
          <div className={css.together}>
            <Button
              busy={busy}
              blockedBy={isTooMany ? id : undefined}
              onClick={() => void remove([...chosen])}
            >
              {t('removeChosen', { count: chosen.size })}
            </Button>
            <button type="button" className={css.quiet} onClick={() => setChosen(new Set())}>
              {t('chooseNone')}
            </button>
          </div>
        )}
        {chosen.size === 0 && last && (
          <Button ref={undoButton} busy={busy} onClick={() => void restore(last)}>
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  )
}
