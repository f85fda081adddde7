import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { call } from '../../../../../app/client.ts'
import { saveBlob } from '../../../../../app/hooks/save-blob.ts'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import css from '../../../../../ui/timeline.module.css'
import { childIn } from './queries.ts'
import { RecordFacts } from './RecordFacts.tsx'
import { wordsShown } from './shown-words.ts'
import { receiptKeys, verdictOn } from './verify.ts'

/** Fetched, verified on this device, and its words made again: all before anything is shown. */
const receiptQuery = (id: string, child?: string) =>
  queryOptions({
    queryKey: ['receipt', id, child],
    queryFn: async () => {
      const receipt = await call(operations.getReceipt, { params: { id }, onBehalfOf: child })
      const [verdict, words] = await Promise.all([
        receiptKeys().then((keys) => verdictOn(receipt, keys)),
        wordsShown(receipt.record),
      ])
      return { receipt, verdict, words }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export function ReceiptView({ entry, title }: { entry: ActivityEntry; title: string }) {
  const { t } = useTranslation(['account/settings/privacy/activity-and-receipts', 'common'])
  const problemText = useProblemText()
  const { data, error, refetch } = useQuery(receiptQuery(entry.id, childIn(useSearchParams()[0])))
  const undo = entry.actions.find(({ id }) => id === 'undo')

  if (error) {
    return (
      <Notice tone="bad">
        <p>{problemText(error)}</p>
        <Button onClick={() => void refetch()}>{t('common:retry')}</Button>
      </Notice>
    )
  }
  if (!data) return <p role="status">{t('common:loading')}</p>

  const { receipt, verdict, words } = data
  const save = () => {
    const text = JSON.stringify(receipt, null, 2)
    saveBlob(
      new Blob([text], { type: 'application/json' }),
      `receipt-${entry.at.slice(0, 10)}.json`,
    )
  }
  return (
    <section className={css.receipt} aria-label={t('receiptOf', { name: title })}>
      <Notice tone={verdict === 'genuine' ? 'good' : 'bad'}>{t(`verdict.${verdict}`)}</Notice>
      <RecordFacts entry={entry} title={title} receipt={receipt} words={words} />
      {undo?.reason && (
        <p className={css.meta}>{t('noUndo', { why: t(`undoReason.${undo.reason}`) })}</p>
      )}
      <Button aria-label={t('saveOne', { name: title })} onClick={save}>
        {t('save')}
      </Button>
    </section>
  )
}
