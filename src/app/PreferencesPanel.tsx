import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { operations } from '../contract/operations.ts'
import { changeLanguage, type Language, languages } from '../i18n/setup.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { call, queryClient } from './client.ts'
import { useProblemText } from './hooks/use-problem-text.ts'
import css from './PreferencesPanel.module.css'
import { applyTheme, usePreferences } from './preferences.ts'

const themes = ['system', 'light', 'dark'] as const

interface Props {
  id: string
  signedIn: boolean
  namespaces: readonly string[]
}

/** How the centre looks and speaks on this device, and the way out. */
export function PreferencesPanel({ id, signedIn, namespaces }: Props) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [error, setError] = useState<unknown>(null)
  const { theme, language } = usePreferences()

  async function signOut() {
    try {
      await call(operations.signOut, {})
      document.getElementById(id)?.hidePopover()
      queryClient.clear()
      await navigate('/sign-in')
    } catch (failure) {
      setError(failure)
    }
  }

  return (
    <div id={id} popover="auto" className={css.panel}>
      <Select
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => {
          usePreferences.setState({ theme: next })
          applyTheme(next)
        }}
      />
      <Select
        label={t('language')}
        value={language}
        options={Object.entries(languages).map(([value, label]) => ({
          value: value as Language,
          label,
          lang: value,
        }))}
        onChange={(next) => {
          usePreferences.setState({ language: next })
          void changeLanguage(next, namespaces)
        }}
      />
      {error !== null && <p role="alert">{problemText(error)}</p>}
      {signedIn && <Button onClick={() => void signOut()}>{t('signOut')}</Button>}
    </div>
  )
}
