const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * A wait of some seconds as people say it: in the largest unit that is in it twice, and never less
 * than it is. `language` is a BCP 47 tag.
 */
export function waitingTime(seconds: number, language: string): string {
  const [unit, length] = units.find(([, size]) => seconds >= 2 * size) ?? (['minute', 60] as const)
  const wait = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return wait.format(Math.max(1, Math.ceil(seconds / length)))
}
