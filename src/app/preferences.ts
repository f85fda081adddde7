import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Language, languages } from '../i18n/languages.ts'
import { preferredLanguage } from '../i18n/preferred.ts'
import { shell } from '../policy/shell.ts'
import { deviceStorage } from './hooks/device-storage.ts'
import { onDevice } from './hooks/frame.ts'

export interface Preferences {
  theme: 'light' | 'dark' | 'system'
  language: Language
}

/** The languages to choose from, each by its own name. */
export const offered = (Object.entries(languages) as [Language, string][]).filter(
  ([id]) => !shell.languages || shell.languages.includes(id),
)
export const offeredIds = offered.map(([id]) => id)

/** What only this device knows. */
export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      theme: 'system',
      language: preferredLanguage(navigator.languages, offeredIds),
    }),
    {
      name: onDevice('preferences'),
      storage: deviceStorage,
      merge(kept, now) {
        const before = { ...now, ...(kept as Partial<Preferences>) }
        // A language kept from when it was still offered.
        const language = offeredIds.includes(before.language) ? before.language : now.language
        return { ...before, language }
      },
    },
  ),
)

export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // The system's own bars around the app.
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    bar.dataset.own ??= bar.content
    bar.content = theme === 'system' ? bar.dataset.own : ground[theme]
  }
}

/** As --ground is, which the system can't read. */
const ground = { light: '#f2f5f3', dark: '#0f1413' }
