import { Fragment } from 'react'
import css from './Parts.module.css'

/** Facts beside each other. Each keeps its own direction: a name among them never turns the others. */
export function Parts({ of }: { of: readonly (string | null | undefined | false)[] }) {
  const there = of.filter(Boolean)
  return there.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one thing never change places
    <Fragment key={index}>
      <span className={css.part}>
        <bdi>{part}</bdi>
        {index < there.length - 1 && ' ·'}
      </span>
      {index < there.length - 1 && ' '}
    </Fragment>
  ))
}
