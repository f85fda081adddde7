import { Search, ShieldCheck, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from '../ui/ui.module.css'
import { openSearch } from './hooks/search.ts'
import { PreferencesPanel } from './PreferencesPanel.tsx'

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
      <Link to="/account" className={css.brand}>
        <ShieldCheck aria-hidden size={22} />
        {t('app')}
      </Link>
      <div className={css.end}>
        {signedIn && (
          <button
            type="button"
            className={css.iconButton}
            aria-label={t('search')}
            onClick={openSearch}
          >
            <Search aria-hidden size={20} />
          </button>
        )}
        <button
          type="button"
          className={css.iconButton}
          aria-label={t('preferences')}
          popoverTarget={panelId}
        >
          <UserRound aria-hidden size={20} />
        </button>
      </div>
      <PreferencesPanel id={panelId} signedIn={signedIn} namespaces={namespaces} />
    </header>
  )
}
