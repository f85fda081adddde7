import { Fragment, type ReactNode } from 'react'
import css from './Parts.module.css'

/**
 * Facts beside each other. Each keeps its own direction: a name among them never turns the others. The
 * mark between two is seen only where both stand on one line.
 */
export function Parts({ of }: { of: readonly ReactNode[] }) {
  const there = of.filter(Boolean)
  return (
    <span className={css.parts}>
      {there.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one thing never change places
        <Fragment key={index}>
          {index > 0 && ' '}
          <span className={css.part}>
            {index > 0 && <span className={css.mark}>· </span>}
            <bdi>{part}</bdi>
          </span>
        </Fragment>
      ))}
    </span>
  )
}
