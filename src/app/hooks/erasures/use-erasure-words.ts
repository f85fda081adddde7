import { useTranslation } from 'react-i18next'
import type { ErasureRecipient, ErasureView, RecipientNotice } from '../../../contract/erasures.ts'

/** Words for what becomes of erased data at others and in backups. */
export function useErasureWords() {
  const { t, i18n } = useTranslation(['erasures', 'policy'])
  const day = (moment: string) =>
    new Date(moment).toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const time = (moment: string) =>
    new Date(moment).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const named = (group: 'state' | 'cause' | 'field', code: string) =>
    t(`${group}.${code}`, { defaultValue: t(`${group}.other`) })

  return {
    t,
    state: (code: string) => named('state', code),
    title: ({ cause, at }: Pick<ErasureView, 'cause' | 'at'>) =>
      t('when', { what: named('cause', cause), date: day(at) }),
    nameOf: ({ kind, name, recipient }: Pick<ErasureRecipient, 'kind' | 'name' | 'recipient'>) =>
      kind === 'partner' ? t(`policy:partner.${recipient}`) : (name ?? recipient),
    dataOf({ categories, fields }: Pick<ErasureRecipient, 'categories' | 'fields'>) {
      const names = categories.map((id) => t(`policy:category.${id}`))
      return t('data', { data: [...names, ...fields.map((id) => named('field', id))] })
    },
    stateText(notice: RecipientNotice): string | null {
      const { state, since, attempts, nextAttemptAt, askedUntil } = notice
      if (state === 'to-be-told') {
        const again = attempts > 0 && nextAttemptAt
        return again ? t('tried', { count: attempts, time: time(again) }) : t('next')
      }
      if (state === 'by-hand') return t('byHand')
      if (state === 'told') {
        return askedUntil
          ? t('told', { date: day(since), until: day(askedUntil) })
          : t('toldByHand', { date: day(since) })
      }
      if (state === 'confirmed') return t('confirmed', { date: day(since) })
      if (state === 'unconfirmed') {
        const asked = { count: attempts, date: day(since) }
        return attempts > 0 ? t('unconfirmed', asked) : t('unconfirmedByHand', asked)
      }
      return state === 'unreachable' ? t('unreachable', { date: day(since) }) : null
    },
    backupText({ status, until }: NonNullable<ErasureView['backups']>) {
      return t(status === 'erased' ? 'gone' : 'restricted', { date: day(until) })
    },
  }
}
