import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from './partners.module.css'
import { namespace } from './words.ts'

type Part = 'partners' | 'map' | 'sdks' | 'places' | 'retention' | 'exempt' | 'promises'

interface Props {
  /** Each part by the key of its title, which is its place in the address too. */
  parts: Readonly<Record<Part, ReactNode>>
}

/** A long page as parts one can go to and link to. */
export function OnThisPage({ parts }: Props) {
  const { t } = useTranslation(namespace)
  return (
    <>
      <nav aria-label={t('onPage')}>
        <ul className={css.jumps}>
          {(Object.keys(parts) as Part[]).map((id) => (
            <li key={id}>
              <Link to={`#${id}`}>{t(id)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(parts).map(([id, part]) => (
        <div key={id} id={id} tabIndex={-1} className={css.place}>
          {part}
        </div>
      ))}
    </>
  )
}
