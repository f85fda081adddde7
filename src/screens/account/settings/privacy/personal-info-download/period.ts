export const presets = ['month', 'half-year', 'year', 'all', 'custom'] as const
export type Preset = (typeof presets)[number]

/** ISO 8601 dates, both inclusive; absent means from the first or to the last record. */
export interface Period {
  from?: string
  to?: string
}

const monthsBack: Readonly<Partial<Record<Preset, number>>> = { month: 1, 'half-year': 6, year: 12 }

/**
 * The days a preset means, counted back from `today` (ISO 8601 date) to the last record. A shorter
 * month begins earlier.
 */
export function periodOf(preset: Preset, today: string, custom: Period): Period {
  if (preset === 'all') return {}
  const months = monthsBack[preset]
  if (months === undefined) return custom
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  const from = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay)))
  return { from: from.toISOString().slice(0, 10) }
}

/** What is wrong with dates that were typed; null when they can be used. */
export function faultIn({ from, to }: Period, today: string): 'order' | 'future' | 'empty' | null {
  if (!from && !to) return 'empty'
  if (from && from > today) return 'future'
  return from && to && from > to ? 'order' : null
}
