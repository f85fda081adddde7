import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { CodeForm } from '../../../app/hooks/code-form.tsx'
import { useAction } from '../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../app/hooks/use-step-up.tsx'
import { plainly } from '../../../contract/as-typed.ts'
import { operations } from '../../../contract/operations.ts'
import { type ContactKind, Email, Phone } from '../../../contract/profile.ts'
import type { Challenge } from '../../../contract/schemas.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { keep, path } from './queries.ts'

const shapes = { email: Email, phone: Phone }
const inputs = {
  email: { type: 'email', autoComplete: 'email' },
  phone: { type: 'tel', autoComplete: 'tel' },
} as const

interface Props {
  kind: ContactKind
  onClose: (isDone: boolean) => void
}

/** Type the new one, prove the old one, prove the new one. The old one works until the last step. */
export function ContactChange({ kind, onClose }: Props) {
  const { t } = useTranslation([path, 'common'])
  const [typed, setTyped] = useState('')
  const value = plainly(typed)
  const [misshapen, setMisshapen] = useState(false)
  const [second, setSecond] = useState<{ challenge: Challenge; proof: string } | null>(null)
  const { run, busy, error } = useAction()

  async function askNew(proof: string) {
    const input = { params: { kind }, body: { value }, stepUpProof: proof }
    setSecond({ challenge: await call(operations.requestContactCode, input), proof })
  }
  const { ask, element } = useStepUp('change-contact', askNew)

  function submit(event: FormEvent) {
    event.preventDefault()
    const fits = shapes[kind].safeParse(value).success
    setMisshapen(!fits)
    if (fits) void run(() => ask(kind))
  }

  if (second) {
    const { challenge, proof } = second
    return (
      <Region title={t('step2')}>
        <p>{t('oldStays')}</p>
        <CodeForm
          key={challenge.challengeId}
          challenge={challenge}
          onResend={() => askNew(proof)}
          onCancel={() => onClose(false)}
          onCode={async (code) => {
            const body = { challengeId: challenge.challengeId, code }
            const input = { params: { kind }, body, stepUpProof: proof }
            await keep(await call(operations.changeContact, input))
            onClose(true)
          }}
        />
      </Region>
    )
  }
  if (element) {
    return (
      <>
        <p>{t('step1', { value })}</p>
        {element}
      </>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        autoFocus
        {...inputs[kind]}
        label={t(`new.${kind}`)}
        hint={t(`newHint.${kind}`)}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        error={misshapen ? t(`fault.${kind}`) : undefined}
      />
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button type="submit" kind="primary" busy={busy}>
          {t('continue')}
        </Button>
        <Button onClick={() => onClose(false)}>{t('common:cancel')}</Button>
      </Actions>
    </form>
  )
}
