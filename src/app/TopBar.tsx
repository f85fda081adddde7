import { Search, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { IconButton } from '../ui/IconButton.tsx'
import { openSearch } from './hooks/search.ts'
import { Mark } from './Mark.tsx'
import { PreferencesPanel } from './PreferencesPanel.tsx'
import css from './TopBar.module.css'

interface Props {
  signedIn: boolean
  /** Words to have at hand when the language changes. */
  namespaces: readonly string[]
}

const panelId = 'preferences'

export function TopBar({ signedIn, namespaces }: Props) {
  const { t } = useTranslation('common')
  return (
    <header className={css.bar}>
      <div className={css.inside}>
        <Link to="/account" className={css.brand}>
          <Mark />
          <span>{t('app')}</span>
        </Link>
        <div className={css.end}>
          {signedIn && (
            <IconButton aria-label={t('search')} onClick={openSearch}>
              <Search aria-hidden size={20} />
            </IconButton>
          )}
          <IconButton aria-label={t('preferences')} popoverTarget={panelId}>
            <SlidersHorizontal aria-hidden size={20} />
          </IconButton>
        </div>
        <PreferencesPanel id={panelId} signedIn={signedIn} namespaces={namespaces} />
      </div>
    </header>
  )
}
