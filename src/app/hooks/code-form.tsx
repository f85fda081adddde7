import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeIn } from '../../contract/as-typed.ts'
import { sixDigits } from '../../contract/code-shape.ts'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import type { Challenge } from '../../contract/schemas.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { call } from '../client.ts'
import { useProblemText } from './use-problem-text.ts'

interface Props {
  challenge: Challenge
  onCode: (code: string) => Promise<void>
  onResend: () => Promise<void>
  onCancel?: () => void
  /** Where the code is all there is to enter: the next thing typed is the code. */
  takesFocus?: boolean
}

/** After these only a new code helps, so there is nothing to wait for. */
const needsNewCode = (error: unknown) =>
  error instanceof CallFailed && (error.code === 'code-expired' || error.problem?.triesLeft === 0)

/** Takes a one-time code. What was typed stays when it was wrong. */
export function CodeForm({ challenge, onCode, onResend, onCancel, takesFocus = false }: Props) {
  const { t, i18n } = useTranslation('common')
  const problemText = useProblemText()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [shapeless, setShapeless] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [resting, setResting] = useState(challenge.resendIn > 0)
  const restId = useId()
  const { challengeId, resendIn } = challenge
  const isSpent = needsNewCode(error)

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new code rests anew
  useEffect(() => {
    setResting(resendIn > 0)
    const timer = setTimeout(() => setResting(false), resendIn * 1_000)
    return () => clearTimeout(timer)
  }, [challengeId, resendIn])

  const until = new Date(challenge.expiresAt).toLocaleTimeString(i18n.language, {
    timeStyle: 'short',
  })
  const messages = useQuery({
    queryKey: ['simulated-messages', challengeId],
    queryFn: () => call(operations.listSimulatedMessages, { query: { challenge: challengeId } }),
  })

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    await work().then(() => setError(null), setError)
    setBusy(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const digits = codeIn(code)
    const whole = sixDigits.test(digits)
    setShapeless(!whole)
    // A code that can't be right costs no try.
    if (!whole) return field.current?.focus()
    // The same fault again is said again.
    setError(null)
    void attempt(() => onCode(digits))
  }

  return (
    <form onSubmit={submit} noValidate>
      {(isSpent ? [] : (messages.data?.messages ?? [])).map((message) => (
        <Notice key={message.id}>{t('simulated', { code: message.code })}</Notice>
      ))}
      <TextField
        label={t('code')}
        hint={t('sentTo', { to: challenge.sentTo })}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        ref={field}
        error={shapeless ? t('codeShape') : error ? problemText(error) : undefined}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={busy}>
          {t('confirmCode')}
        </Button>
        <Button
          blockedBy={resting && !isSpent ? restId : undefined}
          onClick={() => void attempt(onResend)}
        >
          {t('newCode')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </Actions>
      {!isSpent && (
        <p id={restId}>
          {resting ? t('newCodeSoon', { seconds: resendIn }) : t('expires', { time: until })}
        </p>
      )}
    </form>
  )
}
