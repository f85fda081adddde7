import { useTranslation } from 'react-i18next'
import { checkUpPath, consequenceOf } from '../../../../../app/hooks/check-up-words.ts'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import type { CheckUpItem } from '../../../../../contract/check-up.ts'
import { purposeById } from '../../../../../policy/lookup.ts'
import { pack } from '../../../../../policy/pack.ts'

export interface ItemWords {
  name: string
  /** What it is for, and with which data. */
  texts: string[]
  yes: string
  no: string
}

/** What a choice is called, what it does, and what each answer changes. */
export function useItemWords(): (item: CheckUpItem) => ItemWords {
  const { t } = useTranslation([checkUpPath, 'policy'])
  const wordsOf = usePurposeWords()
  return ({ id, collection, label }) => {
    const purpose = purposeById(pack, id)
    const key = purpose ? consequenceOf(purpose) : (collection?.category ?? 'service')
    const answers = { yes: t(`yes.${key}`), no: t(`no.${key}`) }
    if (collection) {
      return { name: t(`list.${collection.category}`), texts: [t('listText')], ...answers }
    }
    if (!purpose) return { name: label ?? '', texts: [t('serviceText')], ...answers }
    const { name, text } = wordsOf(id)
    const categories = purpose.categories.map((one) => t(`policy:category.${one}`))
    const uses = categories.length > 0 ? [t('uses', { categories })] : []
    return { name, texts: [text, ...uses], ...answers }
  }
}
