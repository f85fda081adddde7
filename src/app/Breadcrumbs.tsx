import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MenuEntry } from '../policy/schema.ts'
import css from './Breadcrumbs.module.css'

/** The menu path as the policy writes it; where there is room the tree beside the screen shows it instead. */
export function Breadcrumbs({ way }: { way: readonly MenuEntry[] }) {
  const { t } = useTranslation(['common', 'menu'])
  return (
    <nav className={css.crumbs} aria-label={t('where')}>
      <ol>
        {way.map(({ path, slug }, index) => (
          <li key={path}>
            {index > 0 && <ChevronRight aria-hidden size={14} />}
            <Link to={`/${path}`}>{t(`menu:${slug}`)}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
