import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { saveBlob } from '../../../../../app/hooks/save-blob.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { CheckUp, CheckUpItem } from '../../../../../contract/check-up.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { useItemWords } from './use-item-words.ts'

const activity = '/account/settings/privacy/activity-and-receipts'

/** How an item stands: which of the words under `now` is true of it. */
function standing({ consent, collection, authorisation }: CheckUpItem): string {
  if (consent) return consent.choice
  if (collection) return collection.paused ? 'paused' : 'kept'
  return authorisation ? 'narrowed' : 'ended'
}

/** What the round has changed, each with its receipt. */
export function Summary({ checkUp }: { checkUp: CheckUp }) {
  const { t } = useTranslation([checkUpPath, 'menu'])
  const wordsOf = useItemWords()
  const { run, busy, error } = useAction()
  const { items, state } = checkUp
  const changed = items.filter(({ answer }) => answer?.what === 'changed')
  const left = items.filter(({ answer }) => answer?.what === 'left').length

  const save = (id: string) =>
    run(async () => {
      const [receipt, { keys }] = await Promise.all([
        call(operations.getReceipt, { params: { id } }),
        call(operations.getKeys, {}),
      ])
      const text = JSON.stringify({ keys, receipts: [receipt] }, null, 2)
      const day = receipt.record.event.time.slice(0, 10)
      saveBlob(new Blob([text], { type: 'application/json' }), `receipt-${day}.json`)
    })

  if (state === 'not-begun') return null
  return (
    <>
      {state === 'finished' && (
        <Notice tone="good" title={t('done')}>
          {t('doneText', { changed: changed.length, left })}
        </Notice>
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <Section title={t('changedTitle')}>
        {changed.length === 0 && <Row title={t('nothingChanged')} />}
        {changed.map((item) => {
          const { name } = wordsOf(item)
          return (
            <Row
              key={item.id}
              title={name}
              description={t(`now.${standing(item)}`)}
              end={
                <Button
                  busy={busy}
                  aria-label={t('saveReceiptOf', { name })}
                  onClick={() => void save(item.answer?.receiptId ?? '')}
                >
                  {t('saveReceipt')}
                </Button>
              }
            />
          )
        })}
        <LinkRow to={activity} title={t('menu:activity-and-receipts')} />
      </Section>
    </>
  )
}
