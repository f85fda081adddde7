import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { call } from '../../../app/client.ts'
import { ownPath } from '../../../app/hooks/own-path.ts'
import { startSession } from '../../../app/hooks/start-session.ts'
import { useComesIntoView } from '../../../app/hooks/use-comes-into-view.ts'
import { operations } from '../../../contract/operations.ts'
import type { WaitingRegistration } from '../../../contract/registration.ts'
import type { ShownText } from '../../../contract/schemas.ts'
import { isInMenu } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { LinkRow } from '../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { type Age, AgeStep } from './AgeStep.tsx'
import { ContactStep } from './ContactStep.tsx'
import { GuardianStep } from './GuardianStep.tsx'
import { Waiting } from './Waiting.tsx'

/** What is handed over with the entry of the browser's history and not by the address. */
interface Handed {
  /** What another service let through. */
  grant?: string
  scopes?: string[]
  /** A registration that waits for a grown-up; a reload does not lose it. */
  waiting?: WaitingRegistration
}

/** How the grown-up agreed, or whom to ask by link. */
type Guardian = { consent: string } | { link: string }
type Proof = { challengeId: string; code: string }

/** What a step back finds again; a tick is made anew. */
const nothingTyped = { age: { region: '', birthDate: '' }, guardian: '', contact: '' }

/** A step in the place of the one whose button was pressed. */
function Next({ children }: { children: ReactNode }) {
  return <div ref={useComesIntoView<HTMLDivElement>()}>{children}</div>
}

/** First whether a guardian is needed, then who it is for; nothing is kept before the last press (R1, R2, R3). */
export function Component() {
  const { t } = useTranslation(['sign-in/register', 'menu'])
  const navigate = useNavigate()
  const place = useLocation()
  const [search] = useSearchParams()
  const handed = place.state as Handed | null
  const [age, setAge] = useState<Age | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [guardianNeeded, setGuardianNeeded] = useState(false)
  const [guardian, setGuardian] = useState<Guardian | null>(null)
  const [isTakenBack, setTakenBack] = useState(false)
  const link = guardian && 'link' in guardian ? guardian.link : undefined

  async function register(shown: ShownText, contact?: Proof) {
    if (!age) return
    const session = await call(operations.register, {
      body: {
        ...age,
        shown,
        ...(contact && { contact }),
        ...(guardian && 'consent' in guardian && { guardianConsent: guardian.consent }),
        ...(handed?.grant && { grant: handed.grant }),
      },
    })
    await startSession(session)
    await navigate(ownPath(search.get('next')))
  }

  async function askByLink(shown: ShownText, contact?: Proof) {
    if (!age || !contact || !link) return
    const body = { ...age, shown, contact, guardian: link }
    await wait(await call(operations.askForAccount, { body }))
  }

  async function wait(waiting: WaitingRegistration | null) {
    setAge(null)
    setTyped(nothingTyped)
    setGuardian(null)
    await navigate(place, { replace: true, state: waiting && { waiting } })
  }

  async function takenBack() {
    setTakenBack(true)
    await wait(null)
    document.getElementById('page-title')?.focus()
  }

  function step() {
    if (handed?.waiting) {
      return (
        <Next key="waiting">
          <Waiting
            waiting={handed.waiting}
            onTakenBack={() => void takenBack()}
            onAskAgain={() => void wait(null)}
          />
        </Next>
      )
    }
    if (age === null) {
      return (
        <AgeStep
          given={typed.age}
          onAnswer={(given, needed) => {
            setTakenBack(false)
            setTyped({ ...typed, age: given })
            setAge(given)
            setGuardianNeeded(needed)
          }}
        />
      )
    }
    if (guardianNeeded && guardian === null) {
      return (
        <Next key="guardian">
          <GuardianStep
            region={age.region}
            typed={typed.guardian}
            onType={(guardian) => setTyped({ ...typed, guardian })}
            onConsent={(consent) => setGuardian({ consent })}
            onLink={(to) => setGuardian({ link: to })}
            onBack={() => setAge(null)}
          />
        </Next>
      )
    }
    return (
      <Next key="contact">
        <ContactStep
          hasContact={!link && (handed?.scopes?.includes('email') ?? false)}
          guardian={link}
          typed={typed.contact}
          onType={(contact) => setTyped({ ...typed, contact })}
          register={link ? askByLink : register}
          onBack={() => (link ? setGuardian(null) : setAge(null))}
        />
      </Next>
    )
  }

  return (
    <Page title={t('menu:register')} intro={t('intro')}>
      {isTakenBack && <Notice tone="good">{t('takenBack')}</Notice>}
      {step()}
      <Section title={t('otherwise')}>
        {isInMenu(shell, 'sign-in/browse') && (
          <LinkRow to="/sign-in/browse" title={t('guest')} description={t('guestText')} />
        )}
        <LinkRow to={`/sign-in${place.search}`} title={t('haveOne')} />
      </Section>
    </Page>
  )
}
