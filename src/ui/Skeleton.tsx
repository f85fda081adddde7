import css from './Skeleton.module.css'

interface Props {
  /** Read out once; the grey shapes say nothing. */
  label: string
}

const rows = [1, 2, 3, 4]

/** The shape of a screen before its words are there. What comes takes its place; nothing moves. */
export function Skeleton({ label }: Props) {
  return (
    <div className={css.page} role="status" aria-label={label}>
      <div className={`${css.line} ${css.title}`} />
      <div className={`${css.line} ${css.intro}`} />
      <div className={css.list}>
        {rows.map((row) => (
          <div key={row} className={css.item}>
            <div className={css.line} />
            <div className={css.line} />
          </div>
        ))}
      </div>
    </div>
  )
}
