import css from './Spinner.module.css'

/** The open ring: something is under way. The words beside it say what. */
export function Spinner() {
  return <span aria-hidden className={css.spinner} />
}
