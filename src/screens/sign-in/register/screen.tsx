import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { call } from '../../../app/client.ts'
import { startSession } from '../../../app/hooks/start-session.ts'
import { operations } from '../../../contract/operations.ts'
import type { ShownText } from '../../../contract/schemas.ts'
import { isInMenu } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Page } from '../../../ui/Page.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { type Age, AgeStep } from './AgeStep.tsx'
import { ContactStep } from './ContactStep.tsx'
import { GuardianStep } from './GuardianStep.tsx'

/** What another service let through, handed over by its screen and not by the address. */
interface Handed {
  grant: string
  scopes: string[]
}

/** First whether a guardian is needed, then who it is for; nothing is kept before the last press (R1, R2, R3). */
export function Component() {
  const { t } = useTranslation(['sign-in/register', 'menu'])
  const navigate = useNavigate()
  const handed = useLocation().state as Handed | null
  const [age, setAge] = useState<Age | null>(null)
  const [guardianNeeded, setGuardianNeeded] = useState(false)
  const [guardianConsent, setGuardianConsent] = useState<string | null>(null)

  async function register(shown: ShownText, contact?: { challengeId: string; code: string }) {
    if (!age) return
    const session = await call(operations.register, {
      body: {
        ...age,
        shown,
        ...(contact && { contact }),
        ...(guardianConsent && { guardianConsent }),
        ...(handed && { grant: handed.grant }),
      },
    })
    await startSession(session)
    await navigate('/account')
  }

  const waitsForGuardian = guardianNeeded && guardianConsent === null
  return (
    <Page title={t('menu:register')} intro={t('intro')}>
      {age === null ? (
        <AgeStep
          onAnswer={(given, needed) => {
            setAge(given)
            setGuardianNeeded(needed)
          }}
        />
      ) : waitsForGuardian ? (
        <GuardianStep onConsent={setGuardianConsent} onBack={() => setAge(null)} />
      ) : (
        <ContactStep
          hasContact={handed?.scopes.includes('email') ?? false}
          register={register}
          onBack={() => setAge(null)}
        />
      )}
      <Section title={t('otherwise')}>
        {isInMenu(shell, 'sign-in/browse') && (
          <LinkRow to="/sign-in/browse" title={t('guest')} description={t('guestText')} />
        )}
        <LinkRow to="/sign-in" title={t('haveOne')} />
      </Section>
    </Page>
  )
}
