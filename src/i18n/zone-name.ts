/** 'Singapore Standard Time' for Asia/Singapore, as it is called now. */
export function zoneName(language: string, timeZone: string): string {
  const form = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
  const parts = form.formatToParts(new Date('2026-01-01T00:00:00Z'))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
