import { useTranslation } from 'react-i18next'

/** A day of the contract (ISO 8601 date) in words. It is the same day everywhere: no time zone moves it. */
export function useDay(): (day: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  return (day) => format.format(new Date(`${day}T00:00:00Z`))
}

/** The day (ISO 8601 date) that a moment falls on where the person is. */
export function dayHere(moment: string): string {
  const at = new Date(moment)
  const day = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  return new Date(day).toISOString().slice(0, 10)
}
