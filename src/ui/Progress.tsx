import css from './Progress.module.css'

interface Props {
  label: string
  /** Pieces done, of `total`. */
  done: number
  total: number
}

/** Long work: how much of it is done. The words for it stand beside it. */
export function Progress({ label, done, total }: Props) {
  return (
    <div className={css.progress}>
      <progress aria-label={label} value={done} max={total || 1} />
    </div>
  )
}
