import { useQuery } from '@tanstack/react-query'
import { useDecisionWords } from '../../../app/hooks/decisions/use-decision-words.ts'
import { RadioList } from '../../../ui/RadioList.tsx'
import { decisionsQuery } from './queries.ts'
import { useWords } from './use-words.ts'

interface Props {
  chosen: string | null
  onChange: (id: string) => void
}

export function DecisionChoice({ chosen, onChange }: Props) {
  const { t } = useWords()
  const words = useDecisionWords()
  const { data } = useQuery(decisionsQuery)
  if (!data || data.decisions.length === 0) return null
  return (
    <RadioList
      legend={t('which')}
      chosen={chosen}
      onChange={onChange}
      items={data.decisions.map((item) => ({
        id: item.id,
        label: `${words.name(item.kind)}: ${words.outcome(item.outcome)}`,
      }))}
    />
  )
}
