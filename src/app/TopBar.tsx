import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { operations } from '../contract/operations.ts'
import { changeLanguage, type Language, languages } from '../i18n/setup.ts'
import { Button } from '../ui/Button.tsx'
import css from '../ui/ui.module.css'
import { call, queryClient } from './client.ts'
import { applyTheme, usePreferences } from './preferences.ts'

const themes = ['system', 'light', 'dark'] as const

interface Props {
  signedIn: boolean
  /** Words to have at hand when the language changes. */
  namespaces: readonly string[]
}

export function TopBar({ signedIn, namespaces }: Props) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const { theme, language } = usePreferences()

  async function signOut() {
    await call(operations.signOut, {})
    queryClient.clear()
    await navigate('/sign-in')
  }

  return (
    <header className={css.bar}>
      <Link to="/account" className={css.brand}>
        {t('app')}
      </Link>
      <div className={css.end}>
        <select
          className={css.select}
          aria-label={t('theme')}
          value={theme}
          onChange={({ target }) => {
            const next = target.value as typeof theme
            usePreferences.setState({ theme: next })
            applyTheme(next)
          }}
        >
          {themes.map((id) => (
            <option key={id} value={id}>
              {t(id)}
            </option>
          ))}
        </select>
        <select
          className={css.select}
          aria-label={t('language')}
          value={language}
          onChange={({ target }) => {
            const next = target.value as Language
            usePreferences.setState({ language: next })
            void changeLanguage(next, namespaces)
          }}
        >
          {Object.entries(languages).map(([id, name]) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
        {signedIn && <Button onClick={() => void signOut()}>{t('signOut')}</Button>}
      </div>
    </header>
  )
}
