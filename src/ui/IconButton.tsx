import type { ComponentProps } from 'react'
import css from './IconButton.module.css'

interface Props extends ComponentProps<'button'> {
  'aria-label': string
}

/** A button whose picture is its face; its name is still required. */
export function IconButton(props: Props) {
  return <button type="button" className={css.iconButton} {...props} />
}
