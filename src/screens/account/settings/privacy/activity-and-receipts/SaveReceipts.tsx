import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { call } from '../../../../../app/client.ts'
import { saveBlob } from '../../../../../app/hooks/save-blob.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Receipt } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { childIn, type Filter, toQuery } from './queries.ts'
import { receiptKeys } from './verify.ts'

/** Every receipt that fits the filter, with the keys to verify them: useful without us too. */
export function SaveReceipts({ filter }: { filter: Filter }) {
  const { t } = useTranslation('account/settings/privacy/activity-and-receipts')
  const child = childIn(useSearchParams()[0])
  const { run, busy, error } = useAction()

  const save = () =>
    run(async () => {
      const receipts: Receipt[] = []
      let cursor: string | null = null
      do {
        const query = { ...toQuery(filter), limit: 100, ...(cursor && { cursor }) }
        const page: { receipts: Receipt[]; next: string | null } = await call(
          operations.listReceipts,
          { query, onBehalfOf: child },
        )
        receipts.push(...page.receipts)
        cursor = page.next
      } while (cursor)
      const text = JSON.stringify({ keys: await receiptKeys(), receipts }, null, 2)
      const day = new Date().toISOString().slice(0, 10)
      saveBlob(new Blob([text], { type: 'application/json' }), `receipts-${day}.json`)
    })

  return (
    <div>
      <Button busy={busy} onClick={() => void save()}>
        {t('saveAll')}
      </Button>
      {error && <Notice tone="bad">{error}</Notice>}
    </div>
  )
}
