import { ArrowUpRight, Check, Eye, FileText, type LucideIcon, Pencil } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import css from '../../../../../ui/timeline.module.css'
import { useEntryWords } from './entry-words.ts'
import { childIn } from './queries.ts'
import { ReceiptView } from './ReceiptView.tsx'
import { UndoButton } from './UndoButton.tsx'

const icons: Record<ActivityEntry['kind'], LucideIcon> = {
  consent: Check,
  change: Pencil,
  access: Eye,
  disclosure: ArrowUpRight,
  request: FileText,
}

interface Props {
  entry: ActivityEntry
  /** Whether the next row is of the same day, so that a line leads on to it. */
  goesOn: boolean
  /** Kept by the list: an entry out of sight is not in the page. */
  open: boolean
  onToggle: () => void
}

export function Entry({ entry, goesOn, open, onToggle }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const { titleOf, whoDid, fieldName } = useEntryWords()
  const child = childIn(useSearchParams()[0])
  const toggle = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { kind, actor, fields, at, actions } = entry
  const Icon = icons[kind]
  const name = titleOf(entry)
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(at))
  // A guardian decides on the child's own screen, where both see what stands.
  const canUndo = !child && actions.some((action) => action.id === 'undo' && action.allowed)

  return (
    <div className={css.entry} data-kind={kind} data-goes-on={goesOn || undefined}>
      <span className={css.dot}>
        <Icon aria-hidden size={16} />
      </span>
      <div className={css.body}>
        <div className={css.head}>
          <div>
            <div className={css.title}>{name}</div>
            <div className={css.meta}>
              <span className={css.badge}>{t(`kind.${kind}`)}</span>
              <span>{child && actor.kind === 'person' ? t('by.child') : whoDid(actor)}</span>
              <time dateTime={at}>{time}</time>
            </div>
            {fields.length > 0 && (
              <div className={css.meta}>{t('fields', { fields: fields.map(fieldName) })}</div>
            )}
          </div>
          <div className={css.buttons}>
            {canUndo && (
              <UndoButton entry={entry} name={name} onDone={() => toggle.current?.focus()} />
            )}
            <Button
              ref={toggle}
              aria-expanded={open}
              aria-controls={id}
              aria-label={t('showOne', { name, time })}
              onClick={onToggle}
            >
              {t('show')}
            </Button>
          </div>
        </div>
        <div id={id}>{open && <ReceiptView entry={entry} title={name} />}</div>
      </div>
    </div>
  )
}
