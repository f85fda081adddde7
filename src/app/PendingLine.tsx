import { useNavigation } from 'react-router'
import css from './PendingLine.module.css'

/** A line at the top while the next screen is on its way; the screen before stays usable. */
export function PendingLine() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div aria-hidden className={css.line} />
}
