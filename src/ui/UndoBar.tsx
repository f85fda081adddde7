import { X } from 'lucide-react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import css from './UndoBar.module.css'

interface Props {
  /** What was done. */
  text: string
  undoLabel: string
  busy: boolean
  onUndo: () => void
  dismissLabel: string
  onDismiss: () => void
}

/** Undo in place of 'are you sure'. It stays until it is used or put away: nobody has to be quick. */
export function UndoBar({ text, undoLabel, busy, onUndo, dismissLabel, onDismiss }: Props) {
  return (
    <div className={css.bar}>
      <span className={css.text} role="status">
        {text}
      </span>
      <Button busy={busy} onClick={onUndo}>
        {undoLabel}
      </Button>
      <IconButton aria-label={dismissLabel} onClick={onDismiss}>
        <X aria-hidden size={18} />
      </IconButton>
    </div>
  )
}
