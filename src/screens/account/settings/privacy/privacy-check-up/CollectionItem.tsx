import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { recordSetQuery } from '../../../../../app/hooks/records/queries.ts'
import { useCollection } from '../../../../../app/hooks/records/use-collection.ts'
import type { CheckUpItem } from '../../../../../contract/check-up.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Question } from './Question.tsx'
import type { ItemProps } from './Step.tsx'

type Props = ItemProps & { item: CheckUpItem & { collection: { category: string } } }

/** Whether a list is added to: the same switch as under History. */
export function CollectionItem({ item, busy, onLeave, onConfirmed }: Props) {
  const { t } = useTranslation(checkUpPath)
  const { data: set } = useSuspenseQuery(recordSetQuery(item.collection.category))
  const { checked, status, error, onChange, ...choice } = useCollection(set)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server has said so
  useEffect(() => {
    if (status) onConfirmed(status)
  }, [status])

  const answer = (keep: boolean) => (checked === keep ? onLeave() : onChange(keep))
  return (
    <Question
      item={item}
      now={t(checked ? 'now.kept' : 'now.paused')}
      busy={busy || choice.busy}
      onYes={() => answer(true)}
      onNo={() => answer(false)}
      onLeave={onLeave}
    >
      {error && <Notice tone="bad">{error.text}</Notice>}
    </Question>
  )
}
