import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from './partners.module.css'
import { namespace } from './words.ts'

type Part = 'partners' | 'map' | 'sdks' | 'places' | 'retention' | 'exempt' | 'promises'

interface Props {
  /** Each part by the key of its title, which is its place in the address too. */
  parts: Readonly<Record<Part, ReactNode>>
  /** What the address names: a part, or something in the first one. */
  named: string
}

/** What would be a very long page as parts, one at a time, each with an address. */
export function OnThisPage({ parts, named }: Props) {
  const { t } = useTranslation(namespace)
  const ids = Object.keys(parts) as Part[]
  const current = ids.find((id) => id === named) ?? 'partners'
  return (
    <>
      <nav aria-label={t('onPage')}>
        <ul className={css.jumps}>
          {ids.map((id) => (
            <li key={id}>
              <Link to={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                {t(id)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div key={current} id={current} tabIndex={-1} className={css.place}>
        {parts[current]}
      </div>
    </>
  )
}
