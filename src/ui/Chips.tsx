import { X } from 'lucide-react'
import css from './Chips.module.css'
import { IconButton } from './IconButton.tsx'

interface Chip {
  id: string
  text: string
  /** Names the button that takes it away; a chip without one stays. */
  removeLabel?: string
}

interface Props {
  label: string
  items: readonly Chip[]
  /** Under way: pressing again does nothing, and focus stays. */
  busy?: boolean
  onRemove?: ((id: string) => void) | undefined
}

/** A short list of short words, each of which may be taken away. */
export function Chips({ label, items, busy, onRemove }: Props) {
  return (
    <ul className={css.chips} aria-label={label}>
      {items.map(({ id, text, removeLabel }) => (
        <li key={id} className={css.chip}>
          {text}
          {onRemove && removeLabel && (
            <IconButton
              aria-label={removeLabel}
              aria-disabled={busy || undefined}
              onClick={() => !busy && onRemove(id)}
            >
              <X aria-hidden size={16} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}
