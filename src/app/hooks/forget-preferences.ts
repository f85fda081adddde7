import { applyTheme, usePreferences } from '../preferences.ts'

/** Back to what the device says, and nothing kept of it. The language stays until the page is left. */
export function forgetPreferences(): void {
  usePreferences.setState({ theme: 'system' })
  applyTheme('system')
  usePreferences.persist.clearStorage()
}
