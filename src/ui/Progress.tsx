import css from './Progress.module.css'

interface Props {
  label: string
  /** Pieces done, of `total`. */
  done: number
  total: number
  /** Not in a row of a list, and so without a row's margins. */
  flush?: boolean
}

/** Long work: how much of it is done. The words for it stand beside it. */
export function Progress({ label, done, total, flush }: Props) {
  return (
    <div className={`${css.progress} ${flush ? css.flush : ''}`}>
      <progress aria-label={label} value={done} max={total || 1} />
    </div>
  )
}
