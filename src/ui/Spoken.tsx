import css from './Hidden.module.css'

/**
 * What a screen reader is told of a change that the eye sees elsewhere. It has to be on the page
 * before there is anything to say: a region that arrives together with its words is not read out.
 */
export function Spoken({ children }: { children: string | false }) {
  return (
    <p className={css.hidden} role="status">
      {children}
    </p>
  )
}
