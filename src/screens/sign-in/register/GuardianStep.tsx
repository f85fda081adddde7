import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { rulesWords } from '../../../app/hooks/children-rules.tsx'
import { useAction } from '../../../app/hooks/use-action.ts'
import { plainly } from '../../../contract/as-typed.ts'
import { operations } from '../../../contract/operations.ts'
import { isContact } from '../../../contract/profile.ts'
import type { Challenge } from '../../../contract/schemas.ts'
import { loadWords } from '../../../i18n/setup.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Region } from '../../../ui/Region.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { GuardianCode } from './GuardianCode.tsx'

interface Props {
  /** The child's, whose rules the guardian reads. */
  region: string
  typed: string
  onType: (typed: string) => void
  onConsent: (consent: string) => void
  /** The grown-up is somewhere else: a link goes to this contact. */
  onLink: (guardian: string) => void
  onBack: () => void
}

/** VII: below the age a grown person agrees first, by a code beside the child or by a link. */
export function GuardianStep({ region, typed, onType, onConsent, onLink, onBack }: Props) {
  const { t } = useTranslation('sign-in/register')
  const identifier = plainly(typed)
  const [isFaulty, setFaulty] = useState(false)
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const { run, busy, error } = useAction()

  const ask = async () => {
    // No code before the rules that stand above it can be read.
    await loadWords([rulesWords])
    setChallenge(await call(operations.requestGuardianCode, { body: { identifier } }))
  }
  function ifWhole(next: () => void) {
    const fits = isContact(identifier)
    setFaulty(!fits)
    if (fits) next()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    ifWhole(() => void run(ask))
  }

  if (challenge) {
    return (
      <GuardianCode
        region={region}
        challenge={challenge}
        onConsent={onConsent}
        onResend={ask}
        onCancel={() => setChallenge(null)}
      />
    )
  }
  return (
    <Region title={t('guardian')}>
      <p>{t('guardianText')}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('guardianContact')}
          hint={t('guardianHint')}
          autoComplete="off"
          autoCapitalize="none"
          value={typed}
          onChange={({ target }) => onType(target.value)}
          error={isFaulty ? t('identifierFault') : error}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('askByCode')}
          </Button>
          <Button busy={busy} onClick={() => ifWhole(() => onLink(identifier))}>
            {t('askByLink')}
          </Button>
        </Actions>
        <Actions>
          <Button onClick={onBack}>{t('back')}</Button>
        </Actions>
      </form>
    </Region>
  )
}
