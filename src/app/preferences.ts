import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Language } from '../i18n/languages.ts'
import { preferredLanguage } from '../i18n/preferred.ts'
import { onDevice } from './hooks/frame.ts'

interface Preferences {
  theme: 'light' | 'dark' | 'system'
  language: Language
}

/** What only this device knows. */
export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      theme: 'system',
      language: preferredLanguage(navigator.languages),
    }),
    { name: onDevice('preferences') },
  ),
)

export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
