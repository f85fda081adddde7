import { useState } from 'react'
import { queryClient } from '../app/client.ts'
import { useErasureWords } from '../app/hooks/erasures/use-erasure-words.ts'
import { useAction } from '../app/hooks/use-action.ts'
import { useKeptPlace } from '../app/hooks/use-kept-place.ts'
import type { DeskNotice } from '../contract/erasures.ts'
import { operations } from '../contract/operations.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import css from './Desk.module.css'
import { callAtDesk, noticesQuery } from './queries.ts'
import { useDeskWords } from './words.ts'

type Act = DeskNotice['actions'][number]['id']
const labels = {
  retry: 'desk:tryAgain',
  told: 'desk:markTold',
  confirmed: 'desk:markConfirmed',
} as const satisfies Record<Act, string>

/** What staff can do about a recipient; a confirmation is asked about, since nobody asks it again. */
export function NoticeActs({ notice }: { notice: DeskNotice }) {
  const { t } = useDeskWords()
  const name = useErasureWords().nameOf(notice)
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState(false)
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(notice)
  const allowed = notice.actions.filter((one) => one.allowed)
  const perform = (act: Act) =>
    run(async () => {
      await callAtDesk(operations.actOnErasureNotice, { params: { id: notice.id }, body: { act } })
      onPressed()
      await queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey })
    })
  if (allowed.length === 0) return null
  return (
    <div ref={place}>
      <p className={css.subject}>
        {t('desk:subject', { subject: `\u2068${notice.subject}\u2069` })}
      </p>
      <Actions>
        {allowed.map(({ id }) => (
          <Button
            key={id}
            busy={busy}
            onClick={() => (id === 'confirmed' ? setAsking(true) : void perform(id))}
          >
            {t(labels[id], { name })}
          </Button>
        ))}
      </Actions>
      {error && <Notice tone="bad">{error}</Notice>}
      <ConfirmDialog
        open={asking}
        title={t('desk:confirmedAsk', { name })}
        confirmLabel={t('desk:confirmedYes')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void perform('confirmed')
        }}
      >
        <p>{t('desk:confirmedText', { name })}</p>
      </ConfirmDialog>
    </div>
  )
}
