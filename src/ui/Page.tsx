import type { ReactNode } from 'react'
import css from './Page.module.css'

interface Props {
  title: string
  intro?: ReactNode
  /** At the upper right, such as the avatar of Account. */
  end?: ReactNode
  children: ReactNode
}

export function Page({ title, intro, end, children }: Props) {
  return (
    <>
      <header className={css.header}>
        <div>
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
          {intro && <p className={css.intro}>{intro}</p>}
        </div>
        {end}
      </header>
      {children}
    </>
  )
}
