import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepUpAction } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import type { Challenge, ShownText } from '../../contract/schemas.ts'
import { call } from '../client.ts'
import { CodeForm } from './code-form.tsx'
import { useComesIntoView } from './use-comes-into-view.ts'

interface More {
  /** The words of a consent to the check itself, where it asks for one (II(1).3). */
  consent?: () => Promise<ShownText>
  /** What the code leads to, where that can't be taken back for nothing: said beside its field. */
  consequence?: string
}

/**
 * Asks for a fresh verification before one sensitive action; `use` gets the single-use proof, which
 * is good for the target that was asked for and no other.
 */
export function useStepUp(
  action: StepUpAction,
  use: (proof: string) => Promise<void>,
  { consent, consequence }: More = {},
) {
  const { t } = useTranslation('common')
  const [asked, setAsked] = useState('')
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  /** What the code has proved already, where what it was for got lost on the way. */
  const [proven, setProven] = useState<{ challengeId: string; proof: string } | null>(null)

  const ask = async (target: string) => {
    setAsked(target)
    const shown = await consent?.()
    const body = { action, target, ...(shown && { shown }) }
    setChallenge(await call(operations.requestStepUpCode, { body }))
  }
  const element = challenge && (
    <StepUpPanel title={t('stepUpTitle')}>
      {consequence && <p>{consequence}</p>}
      <CodeForm
        challenge={challenge}
        onResend={() => ask(asked)}
        onCancel={() => setChallenge(null)}
        onCode={async (code) => {
          const { challengeId } = challenge
          const params = { id: challengeId }
          const { proof } =
            proven?.challengeId === challengeId
              ? proven
              : await call(operations.stepUp, { params, body: { code } })
          setProven({ challengeId, proof })
          await use(proof).catch((failure: unknown) => {
            if (failure instanceof CallFailed && failure.problem) setProven(null)
            throw failure
          })
          setChallenge(null)
        }}
      />
    </StepUpPanel>
  )
  return { ask, element }
}

function StepUpPanel({ title, children }: { title: string; children: ReactNode }) {
  const box = useComesIntoView<HTMLElement>()
  return (
    <section ref={box} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
