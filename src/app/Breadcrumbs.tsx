import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MenuEntry } from '../policy/schema.ts'
import { moves } from '../ui/moves.ts'
import css from './Breadcrumbs.module.css'

interface Props {
  way: readonly MenuEntry[]
  /** The tree beside the screen does not show where one is: it has no such place. */
  always: boolean
}

/** The menu path as the policy writes it; where there is room the tree beside the screen shows it instead. */
export function Breadcrumbs({ way, always }: Props) {
  const { t } = useTranslation(['common', 'menu'])
  return (
    <nav className={`${css.crumbs} ${always ? css.always : ''}`} aria-label={t('where')}>
      <ol>
        {way.map(({ path, slug }, index) => (
          <li key={path}>
            {index > 0 && <ChevronRight aria-hidden size={14} />}
            <Link to={`/${path}`} viewTransition={moves()}>
              {t(`menu:${slug}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
