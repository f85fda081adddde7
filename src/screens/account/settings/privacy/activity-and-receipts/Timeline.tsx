import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'
import css from '../../../../../ui/timeline.module.css'
import { VirtualList } from '../../../../../ui/VirtualList.tsx'
import { Entry } from './Entry.tsx'

interface Props {
  entries: readonly ActivityEntry[]
  label: string
  onNearEnd: () => void
}

type Row = { day: string } | { entry: ActivityEntry }

/** Each day where the person is, followed by its entries. */
function rowsOf(entries: readonly ActivityEntry[]): Row[] {
  let last = ''
  return entries.flatMap((entry) => {
    const day = new Date(entry.at).toDateString()
    const isNew = day !== last
    last = day
    return isNew ? [{ day }, { entry }] : [{ entry }]
  })
}

/** Entries by the day they happened, newest first; only those in view are in the page. */
export function Timeline({ entries, label, onNearEnd }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  if (entries.length === 0) return <p className={css.empty}>{t('none')}</p>
  const dayName = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' })
  const rows = rowsOf(entries)

  function toggle(id: string) {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <VirtualList
      plain
      label={label}
      rows={rows}
      keyOf={(row) => ('day' in row ? row.day : row.entry.id)}
      total={-1}
      onNearEnd={onNearEnd}
    >
      {(row, index) =>
        'day' in row ? (
          <h2 className={css.heading}>{dayName.format(new Date(row.day))}</h2>
        ) : (
          <Entry
            entry={row.entry}
            goesOn={'entry' in (rows[index + 1] ?? {})}
            open={open.has(row.entry.id)}
            onToggle={() => toggle(row.entry.id)}
          />
        )
      }
    </VirtualList>
  )
}
