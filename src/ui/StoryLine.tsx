import type { ReactNode } from 'react'
import css from './StoryLine.module.css'

interface Props {
  label: string
  items: readonly {
    id: string
    /** ISO 8601, and the same in words. */
    at: string
    time: string
    title: string
    /** Whose doing it was: the person's own stand out. */
    own: boolean
    body?: ReactNode
  }[]
}

/** What happened, oldest first, along a line. */
export function StoryLine({ label, items }: Props) {
  return (
    <ol className={css.story} aria-label={label}>
      {items.map(({ id, at, time, title, own, body }) => (
        <li key={id} className={own ? css.own : ''}>
          <div className={css.title}>{title}</div>
          <time className={css.time} dateTime={at}>
            {time}
          </time>
          {body && <div className={css.body}>{body}</div>}
        </li>
      ))}
    </ol>
  )
}
