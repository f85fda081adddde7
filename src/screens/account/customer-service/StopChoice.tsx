import { usePurposeWords } from '../../../app/hooks/purpose-words.ts'
import { CheckboxList } from '../../../ui/CheckboxList.tsx'
import { Text } from '../../../ui/Text.tsx'
import { useWords } from './use-words.ts'

interface Props {
  given: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Consents that end with the request; none is chosen for anybody. */
export function StopChoice({ given, chosen, onChange }: Props) {
  const { t } = useWords()
  const wordsOf = usePurposeWords()
  if (given.length === 0) return null
  return (
    <>
      <CheckboxList
        legend={t('stops')}
        chosen={chosen}
        onChange={onChange}
        items={given.map((id) => ({ id, label: wordsOf(id).name }))}
      />
      <Text soft>{t('stopsText')}</Text>
    </>
  )
}
