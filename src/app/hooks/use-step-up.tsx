import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepUpAction } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import type { Challenge } from '../../contract/schemas.ts'
import { call } from '../client.ts'
import { CodeForm } from './code-form.tsx'

/** Asks for a fresh verification before one sensitive action; `use` gets the single-use proof. */
export function useStepUp(
  action: StepUpAction,
  use: (proof: string) => Promise<void>,
  target?: string,
) {
  const { t } = useTranslation('common')
  const [asked, setAsked] = useState(target)
  const [challenge, setChallenge] = useState<Challenge | null>(null)

  /** `chosen` is what the proof will be good for, where that is known only when it is asked for. */
  const ask = async (chosen = target) => {
    setAsked(chosen)
    setChallenge(await call(operations.requestStepUpCode, { body: { action, target: chosen } }))
  }
  const element = challenge && (
    <section aria-label={t('stepUpTitle')}>
      <h2>{t('stepUpTitle')}</h2>
      <CodeForm
        challenge={challenge}
        onResend={() => ask(asked)}
        onCancel={() => setChallenge(null)}
        onCode={async (code) => {
          const params = { id: challenge.challengeId }
          const { proof } = await call(operations.stepUp, { params, body: { code } })
          await use(proof)
          setChallenge(null)
        }}
      />
    </section>
  )
  return { ask, element }
}
