import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { operations } from '../contract/operations.ts'
import { CallFailed, isSignedOut } from '../contract/problem.ts'
import type { Language } from '../i18n/languages.ts'
import { changeLanguage } from '../i18n/setup.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { call } from './client.ts'
import { forgetPerson } from './forget-person.ts'
import { useProblemText } from './hooks/use-problem-text.ts'
import { reading } from './offline/live.ts'
import { unsent } from './outbox/entry.ts'
import { outbox, useOutbox } from './outbox/live.ts'
import { tellTabs } from './outbox/tabs.ts'
import { applyTheme, offered, usePreferences } from './preferences.ts'
import { ScreenTools } from './ScreenTools.tsx'

/** A session that is over already needs no end: an answer got lost, or another device ended it. */
function unlessSignedOut(failure: unknown): void {
  if (!isSignedOut(failure)) throw failure
}

const themes = ['system', 'light', 'dark'] as const

interface Props {
  /** Of the panel around it. */
  id: string
  signedIn: boolean
  namespaces: readonly string[]
}

/** How the centre looks and speaks on this device, and the way out. */
export function PreferencesForm({ id, signedIn, namespaces }: Props) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [error, setError] = useState<unknown>(null)
  /** Choices the person knows to be unconfirmed, and signs out all the same. */
  const [known, setKnown] = useState(0)
  const { theme, language } = usePreferences()
  const [choosing, setChoosing] = useState<Language | null>(null)

  /** Kept only once its words are there: without them the app could not start again. */
  async function speak(next: Language) {
    setChoosing(next)
    setError(null)
    try {
      if (!(await changeLanguage(next, namespaces))) return
      usePreferences.setState({ language: next })
    } catch (cause) {
      setError(new CallFailed(navigator.onLine ? 'network' : 'offline', { cause }))
    }
    setChoosing(null)
  }

  async function signOut() {
    try {
      await outbox.drain()
      const left = unsent(useOutbox.getState().entries).length
      if (left > known) {
        setKnown(left)
        return
      }
      // First what this device holds: that much is done even where no host answers.
      await reading.end()
      await call(operations.signOut, {}).catch(unlessSignedOut)
      tellTabs({ type: 'signed-out' })
      document.getElementById(id)?.hidePopover()
      forgetPerson()
      await navigate('/sign-in')
    } catch (failure) {
      setError(failure)
    }
  }

  return (
    <>
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
        value={choosing ?? language}
        options={offered.map(([value, label]) => ({
          value,
          label,
          lang: value,
        }))}
        onChange={(next) => void speak(next)}
      />
      {signedIn && <ScreenTools />}
      {error !== null && <p role="alert">{problemText(error)}</p>}
      {known > 0 && <p role="status">{t('unsent', { count: known })}</p>}
      {signedIn && (
        <Button onClick={() => void signOut()}>{t(known > 0 ? 'signOutAnyway' : 'signOut')}</Button>
      )}
    </>
  )
}
