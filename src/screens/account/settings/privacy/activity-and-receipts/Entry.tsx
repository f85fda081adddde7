import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { saveBlob } from '../../../../../app/hooks/save-blob.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { ActivityEntry, Receipt } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Receipt as ReceiptPaper } from '../../../../../ui/Receipt.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'

export function Entry({ entry }: { entry: ActivityEntry }) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [genuine, setGenuine] = useState<boolean | null>(null)
  const { run, busy, error } = useAction()
  const time = new Date(entry.at).toLocaleString(i18n.language)
  const name = t(`type.${entry.type.replace('.', '-')}`, { defaultValue: entry.type })

  const show = () =>
    run(async () => setReceipt(await call(operations.getReceipt, { params: { id: entry.id } })))
  const verify = (given: Receipt) =>
    run(async () => {
      const { isGenuine } = await import('./verify.ts')
      setGenuine(await isGenuine(given, (await call(operations.getKeys, {})).keys))
    })

  return (
    <div>
      <Row
        title={name}
        description={`${time} · ${t('clause', { clause: entry.clause })}${entry.subject ? ` · ${entry.subject}` : ''}`}
        end={
          <Button busy={busy} aria-label={t('showOne', { name, time })} onClick={() => void show()}>
            {t('show')}
          </Button>
        }
      />
      {error && <Notice tone="bad">{error}</Notice>}
      {receipt && (
        <ReceiptPaper text={JSON.stringify(receipt.record, null, 2)}>
          {genuine !== null && (
            <Notice tone={genuine ? 'good' : 'bad'}>{t(genuine ? 'valid' : 'invalid')}</Notice>
          )}
          <Actions>
            <Button onClick={() => void verify(receipt)}>{t('verify')}</Button>
            <Button
              onClick={() =>
                saveBlob(
                  new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }),
                  `receipt-${entry.id}.json`,
                )
              }
            >
              {t('save')}
            </Button>
          </Actions>
        </ReceiptPaper>
      )}
    </div>
  )
}
