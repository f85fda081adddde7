import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './SearchButton.module.css'

/** Looks like the field it opens, so that people find the search where they expect it. */
export function SearchButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={css.search} onClick={onClick}>
      <Search aria-hidden size={20} />
      {children}
    </button>
  )
}
