import { Link } from 'react-router'
import css from './Avatar.module.css'

interface Props {
  name: string
  /** Says where it leads; without `to` it is only a picture. */
  label: string
  to?: string | undefined
}

/** A person as the first letter of a name, in the ring. */
export function Avatar({ name, label, to }: Props) {
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? ''
  if (!to) {
    return (
      <span aria-hidden className={css.avatar}>
        {letter}
      </span>
    )
  }
  return (
    <Link to={to} className={css.avatar} aria-label={label}>
      <span aria-hidden>{letter}</span>
    </Link>
  )
}
