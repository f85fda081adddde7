import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordRow } from '../../../contract/records.ts'

type RowFacts = readonly (string | null | undefined | false)[]

/** What there is to say of a row besides its title: kind, shop, sort of goods, and when. */
export function useRowWords(): (row: RecordRow) => RowFacts {
  const { t, i18n } = useTranslation(['records', 'policy'])
  const time = useMemo(
    () => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
    [i18n.language],
  )
  return ({ kind, shop, category, at, title }) => [
    kind && t(`kind.${kind}`),
    shop && shop.name !== title && shop.name,
    category && t(`policy:interest.${category}`),
    time.format(new Date(at)),
  ]
}
