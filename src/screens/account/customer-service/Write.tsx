import type { FormEvent } from 'react'
import { call } from '../../../app/client.ts'
import { useSession } from '../../../app/hooks/session.ts'
import { useDraft } from '../../../app/hooks/use-draft.ts'
import { operations } from '../../../contract/operations.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { accept } from './queries.ts'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

interface Props {
  request: RightsRequest
  as: 'message' | 'appeal'
}

const sending = { message: operations.writeMessage, appeal: operations.appealRequest }

export function Write({ request, as }: Props) {
  const { t } = useWords()
  const { send, busy, error, fail } = useSend()
  const { accountId } = useSession()
  // One for both: what was written to staff who close the request meanwhile begins the appeal.
  const [words, setWords] = useDraft(`${accountId}:${request.id}`, '')
  const appeal = as === 'appeal'
  const label = appeal ? 'appeal' : request.status === 'needs_input' ? 'answer' : 'message'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (words.trim() === '') {
      fail(t('reason.words-needed'))
      return
    }
    const body = { words }
    const arrived = await send(body, async (idempotencyKey) => {
      const params = { id: request.id }
      await accept(await call(sending[as], { params, body, idempotencyKey }))
    })
    if (arrived) setWords('')
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <TextArea
        label={t(label)}
        hint={appeal ? t('appealText') : undefined}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {error && <Notice tone="bad">{error}</Notice>}
      <Button type="submit" busy={busy}>
        {t(appeal ? 'appealSend' : 'messageSend')}
      </Button>
    </form>
  )
}
