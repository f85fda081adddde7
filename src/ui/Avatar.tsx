import { Link } from 'react-router'
import css from './Avatar.module.css'

interface Props {
  name: string
  /** Says where it leads; without `to` it is only a picture. */
  label: string
  to?: string | undefined
  /** A picture as a data URL, instead of the letter. */
  src?: string | null
}

/** A person as a picture or the first letter of a name, in the ring. */
export function Avatar({ name, label, to, src }: Props) {
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? ''
  const face = src ? <img src={src} alt="" className={css.picture} /> : letter
  if (!to) {
    return (
      <span aria-hidden className={css.avatar}>
        {face}
      </span>
    )
  }
  return (
    <Link to={to} className={css.avatar} aria-label={label}>
      <span aria-hidden>{face}</span>
    </Link>
  )
}
