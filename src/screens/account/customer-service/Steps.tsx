import { useState } from 'react'
import { call } from '../../../app/client.ts'
import { operations } from '../../../contract/operations.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Text } from '../../../ui/Text.tsx'
import { accept } from './queries.ts'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

interface Props {
  request: RightsRequest
  can: (action: string) => boolean
}

const steps = {
  'ask-human': operations.askForHuman,
  withdraw: operations.withdrawRequest,
  retry: operations.retryRequest,
}

/** What needs no words: ask for a human, take it back, have it tried again. */
export function Steps({ request, can }: Props) {
  const { t } = useWords()
  const { send, busy, error } = useSend()
  const [asking, setAsking] = useState(false)
  const take = (step: keyof typeof steps) =>
    send(step, async (idempotencyKey) =>
      accept(await call(steps[step], { params: { id: request.id }, idempotencyKey })),
    )
  return (
    <>
      {request.humanAsked && <Text role="status">{t('humanAsked')}</Text>}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        {can('ask-human') && (
          <Button busy={busy} onClick={() => void take('ask-human')}>
            {t('human')}
          </Button>
        )}
        {can('retry') && (
          <Button busy={busy} onClick={() => void take('retry')}>
            {t('retry')}
          </Button>
        )}
        {can('withdraw') && <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>}
      </Actions>
      <ConfirmDialog
        open={asking}
        title={t('withdrawAsk')}
        confirmLabel={t('withdrawYes')}
        cancelLabel={t('withdrawNo')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void take('withdraw')
        }}
      >
        <p>{t('withdrawText')}</p>
      </ConfirmDialog>
    </>
  )
}
