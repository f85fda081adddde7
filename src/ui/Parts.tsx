import { Fragment } from 'react'

/** Facts beside each other. Each keeps its own direction: a name among them never turns the others. */
export function Parts({ of }: { of: readonly (string | null | undefined | false)[] }) {
  return of.filter(Boolean).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one thing never change places
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
