import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { CodeForm } from '../../../app/hooks/code-form.tsx'
import { shownText } from '../../../app/hooks/shown-text.ts'
import { operations } from '../../../contract/operations.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import type { Challenge } from '../../../contract/schemas.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { accept } from './queries.ts'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

/** The check of identity has a consent of its own (II(1).3), and no code is kept anywhere. */
export function Verify({ request }: { request: RightsRequest }) {
  const { t } = useWords()
  const { i18n } = useTranslation()
  const { send, busy, error } = useSend()
  const { id, check } = request
  const [challenge, setChallenge] = useState<Challenge | null>(check)
  // A code that was asked for before a reload, or in another tab, can be entered here.
  if (check && !(challenge && challenge.expiresAt >= check.expiresAt)) setChallenge(check)

  async function ask() {
    const shown = await shownText(i18n.language, [t('check'), t('checkText'), t('checkAgree')])
    const input = { params: { id }, body: { shown } }
    setChallenge(await call(operations.requestVerificationCode, input))
  }
  const refuse = () =>
    send('withdraw', async (idempotencyKey) =>
      accept(await call(operations.withdrawRequest, { params: { id }, idempotencyKey })),
    )

  return (
    <Region title={t('check')}>
      <p>{t('checkText')}</p>
      {error && <Notice tone="bad">{error}</Notice>}
      {challenge ? (
        <CodeForm
          challenge={challenge}
          onResend={ask}
          onCode={async (code) => {
            const params = { id, challenge: challenge.challengeId }
            await accept(await call(operations.verifyRequest, { params, body: { code } }))
          }}
        />
      ) : (
        <Actions>
          <Button busy={busy} onClick={() => void send('agree', ask)}>
            {t('checkAgree')}
          </Button>
          <Button onClick={() => void refuse()}>{t('checkRefuse')}</Button>
        </Actions>
      )}
    </Region>
  )
}
