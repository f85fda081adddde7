import type { ReactNode } from 'react'
import css from './ui.module.css'

interface Props {
  title: string
  intro?: string
  children: ReactNode
}

export function Page({ title, intro, children }: Props) {
  return (
    <>
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {intro && <p className={css.intro}>{intro}</p>}
      {children}
    </>
  )
}
