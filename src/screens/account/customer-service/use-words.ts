import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useDay } from '../../../app/hooks/use-day.ts'
import type { DueDate, RequestSummary } from '../../../contract/requests.ts'
import { zoneName } from '../../../i18n/zone-name.ts'
import { pack } from '../../../policy/pack.ts'
import { path } from './queries.ts'

type Basis = z.infer<typeof DueDate>['basis']

type Group = 'kind' | 'status' | 'refusal' | 'step'

/** Words for what the server names by codes. A code of a later version has words too. */
export function useWords() {
  const { t, i18n } = useTranslation([path, 'policy', 'menu'])
  const day = useDay()
  const or = (group: Group, code: string) =>
    t(`${group}.${code}`, { defaultValue: t(`${group}.other`) })
  const source = (given: string) =>
    pack.clauses.some(({ id }) => id === given) ? t('clause', { id: given }) : given
  const basis = ({ value, unit, source: given }: Basis) =>
    t(`basis.${unit}`, { count: value, source: source(given) })
  const holidays = ({ source: given, verified, knownUntil }: NonNullable<Basis['calendar']>) =>
    [
      t('calendar', { source: source(given) }),
      ...(verified ? [] : [t('calendarUnverified')]),
      ...(knownUntil ? [t('calendarEnds', { date: day(`${knownUntil}-12-31`) })] : []),
    ].join(' ')
  return {
    t,
    day,
    time: (moment: string) =>
      new Date(moment).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
    kind: (code: string) => or('kind', code),
    status: (code: string) => or('status', code),
    refusal: (code: string) => or('refusal', code),
    step: (code: string) => or('step', code.replace('.', '-')),
    source,
    basis,
    zone: (timeZone: string) => t('zone', { zone: zoneName(i18n.language, timeZone) }),
    /** What of a count nobody has checked at its source yet, and the holidays it goes by. */
    caveats: ({ verified, calendar }: Basis) => [
      ...(verified ? [] : [t('unverified')]),
      ...(calendar ? [holidays(calendar)] : []),
    ],
    left: ({ daysLeft }: Pick<RequestSummary, 'daysLeft'>) => {
      if (daysLeft === null) return undefined
      if (daysLeft < 0) return t('overdue')
      return daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft })
    },
    size: (bytes: number) => {
      const [unit, inOne] =
        bytes < 1_000
          ? (['byte', 1] as const)
          : bytes < 1_000_000
            ? (['kilobyte', 1_000] as const)
            : (['megabyte', 1_000_000] as const)
      const unitDisplay = unit === 'byte' ? 'long' : 'short'
      const form = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 } as const
      return new Intl.NumberFormat(i18n.language, form).format(bytes / inOne)
    },
  }
}
