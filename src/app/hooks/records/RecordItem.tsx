import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordRow } from '../../../contract/records.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import css from './records.module.css'
import type { Removing } from './use-removal.ts'

interface Props {
  row: RecordRow
  details: ReactNode
  removing?: Removing
  to?: string
}

export function RecordItem({ row, details, removing, to }: Props) {
  const { t } = useTranslation('records')
  const { id, title } = row
  const isLeaving = removing?.leaving.has(id) ?? false
  if (to) return <LinkRow to={to} title={title} description={details} />
  return (
    <div className={`${css.item} ${removing?.chosen.has(id) ? css.chosen : ''}`}>
      {removing && (
        <label className={css.pick}>
          {t('choose', { name: title })}
          <input
            type="checkbox"
            checked={removing.chosen.has(id)}
            onChange={() => removing.choose(id)}
          />
        </label>
      )}
      <div className={css.text}>
        <div className={css.title}>
          <bdi>{title}</bdi>
        </div>
        <div className={css.soft}>{details}</div>
        {removing?.waiting.has(id) && <div className={css.soft}>{t('waits')}</div>}
      </div>
      {removing && (
        <IconButton
          aria-label={t('removeOne', { name: title })}
          aria-disabled={isLeaving || undefined}
          onClick={() => {
            if (!isLeaving) void removing.remove([id])
          }}
        >
          <Trash2 aria-hidden size={20} />
        </IconButton>
      )}
    </div>
  )
}
