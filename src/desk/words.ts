import { useTranslation } from 'react-i18next'
import { useDay } from '../app/hooks/use-day.ts'

/** Kinds, states and reasons have the words the person sees too. */
const shared = 'account/customer-service'
export const deskWords = [
  'desk',
  shared,
  'account/settings/privacy/announcements',
  'erasures',
  'policy',
  'common',
] as const

export function useDeskWords() {
  const { t, i18n } = useTranslation(deskWords)
  const or = (group: 'kind' | 'status' | 'refusal', code: string) =>
    t(`${shared}:${group}.${code}`, { defaultValue: t(`${shared}:${group}.other`) })
  const time = (moment: string) =>
    new Date(moment).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return {
    t,
    language: i18n.language,
    kind: (code: string) => or('kind', code),
    status: (code: string) => t(`desk:status.${code}`, { defaultValue: or('status', code) }),
    refusal: (code: string) => or('refusal', code),
    did: (code: string) =>
      t(`desk:did.${code.replace('.', '-')}`, { defaultValue: t('desk:did.other') }),
    more: (code: string) => t(`${shared}:reasonMore.${code}`, { defaultValue: code }),
    ground: (code: string) =>
      t(`${shared}:groundNamed`, { ground: t(`${shared}:groundOf.${code}`) }),
    day: useDay(),
    time,
    left: (days: number) =>
      days < 0 ? t('overdueBy', { count: -days }) : t(`${shared}:daysLeft`, { count: days }),
  }
}
