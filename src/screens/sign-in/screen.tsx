import { useQuery } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../../app/client.ts'
import { CodeForm } from '../../app/hooks/code-form.tsx'
import { onDevice } from '../../app/hooks/frame.ts'
import { isLetterHeld } from '../../app/hooks/letter.ts'
import { OpenLinks } from '../../app/hooks/open-links.tsx'
import { ownPath } from '../../app/hooks/own-path.ts'
import { startSession } from '../../app/hooks/start-session.ts'
import { useDraft } from '../../app/hooks/use-draft.ts'
import { useProblemText } from '../../app/hooks/use-problem-text.ts'
import { plainly } from '../../contract/as-typed.ts'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import type { Challenge } from '../../contract/schemas.ts'
import { loadWords } from '../../i18n/setup.ts'
import { isInMenu } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { LinkRow } from '../../ui/settings/LinkRow.tsx'
import { PressRow } from '../../ui/settings/PressRow.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Few come for it, and it speaks of the whole policy: whoever signs in loads nothing of it. */
async function loadOutcome() {
  const words = loadWords(['policy'])
  const [{ DeletionOutcome: Component }] = await Promise.all([
    import('./DeletionOutcome.tsx'),
    words,
  ])
  return { default: Component }
}
const DeletionOutcome = lazy(loadOutcome)

export const prefetch = async ({ searchParams }: URL) => {
  if (searchParams.has('deletion')) await loadOutcome()
}

/** The address that says what became of a deletion works for everybody, signed in or not. */
export function Component() {
  const deletion = useSearchParams()[0].get('deletion')
  if (!deletion) return <SignIn />
  return (
    <Suspense>
      <DeletionOutcome id={deletion} />
    </Suspense>
  )
}

function SignIn() {
  const { t } = useTranslation(['sign-in', 'menu', 'common'])
  const problemText = useProblemText()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [identifier, setIdentifier] = useState('')
  // For this tab, so that neither a reload nor a look elsewhere loses where the code goes.
  const [kept, keep] = useDraft<Asked | null>(onDevice('visitor:sign-in'), null)
  const [asked, setAsked] = useState(() => stillGood(kept))
  const [entering, setEntering] = useState(asked !== null)
  const [error, setError] = useState<unknown>(null)
  const field = useRef<HTMLInputElement>(null)
  // Whoever pressed further down is led to where it is said what went wrong.
  useEffect(() => {
    if (error) field.current?.focus()
  }, [error])
  // What stands below the sample services comes with them: nothing moves under a finger.
  const { isPending } = useQuery(samplesQuery)

  async function send(who: string) {
    const challenge = await call(operations.requestSignInCode, { body: { identifier: who } })
    setAsked({ who, challenge })
    setEntering(true)
    keep({ who, challenge })
  }

  function cancel() {
    setEntering(false)
    keep(null)
  }

  async function ask(who: string) {
    setError(null)
    setIdentifier(who)
    await send(who).catch((failure: unknown) => {
      // The code of a moment ago still works, and here is where it goes.
      if (asked?.who === who && isCoolingDown(failure)) setEntering(true)
      else setError(failure)
    })
  }

  async function enter(code: string) {
    const params = { id: asked?.challenge.challengeId ?? '' }
    const session = await call(operations.signIn, { params, body: { code } }).catch(unlessWaiting)
    if (!session) return
    keep(null)
    await startSession(session)
    // Only a path of this app: never somebody else's address. The spent code is nowhere to go back to.
    await navigate(ownPath(search.get('next')), { replace: true })
  }

  /** A child whose grown-up has not answered has no account yet, and is led to what it can do. */
  async function unlessWaiting(failure: unknown) {
    const problem = failure instanceof CallFailed ? failure.problem : undefined
    if (problem?.reason !== 'waits-for-guardian') throw failure
    keep(null)
    await navigate('/sign-in/register', { replace: true, state: { waiting: problem.current } })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void ask(plainly(identifier))
  }

  return (
    <Page title={t('menu:sign-in')} intro={t('intro')}>
      {isLetterHeld() && <Notice title={t('letter')}>{t('letterText')}</Notice>}
      {asked && entering ? (
        <CodeForm
          key={asked.challenge.challengeId}
          challenge={asked.challenge}
          onCode={enter}
          onResend={() => send(asked.who)}
          onCancel={cancel}
          takesFocus
        />
      ) : (
        <form onSubmit={submit} noValidate>
          <TextField
            label={t('identifier')}
            autoComplete="username"
            autoCapitalize="none"
            value={identifier}
            onChange={({ target }) => setIdentifier(target.value)}
            ref={field}
            error={error ? problemText(error) : undefined}
          />
          <Button type="submit" kind="primary">
            {t('send')}
          </Button>
        </form>
      )}
      {!entering && <OtherWays next={search.get('next')} />}
      {!entering && !isPending && <OpenLinks />}
      {!entering && <SamplePeople onChoose={(email) => void ask(email)} />}
    </Page>
  )
}

interface Asked {
  who: string
  challenge: Challenge
}

const stillGood = (asked: Asked | null) =>
  asked && Date.parse(asked.challenge.expiresAt) > Date.now() ? asked : null

const isCoolingDown = (failure: unknown) =>
  failure instanceof CallFailed && failure.problem?.reason === 'cool-down'

const samplesQuery = {
  queryKey: ['sample-people'],
  queryFn: () => call(operations.listSamplePeople, {}),
}

/** No account yet, no account wanted, or one elsewhere. The services are samples, and so only in a demo. */
function OtherWays({ next }: { next: string | null }) {
  const { t } = useTranslation('sign-in')
  const { data } = useQuery(samplesQuery)
  const links = [
    ['register', 'register'] as const,
    ['browse', 'guest'] as const,
    ...(data ? [['example-id', 'exampleId'] as const, ['authorise', 'elsewhere'] as const] : []),
  ]
  return (
    <Section title={t('others')}>
      {links
        .filter(([path]) => isInMenu(shell, `sign-in/${path}`))
        .map(([path, word]) => (
          <LinkRow
            key={path}
            to={`/sign-in/${path}${next && path === 'register' ? `?next=${encodeURIComponent(next)}` : ''}`}
            title={t(word)}
            description={t(`${word}Text`)}
          />
        ))}
    </Section>
  )
}

/** Where somebody else acts at the same time; the studio is in no production build. */
const beside =
  import.meta.env.MODE === 'production' ? (['desk'] as const) : (['desk', 'studio'] as const)

function SamplePeople({ onChoose }: { onChoose: (email: string) => void }) {
  const { t } = useTranslation('sign-in')
  const { data } = useQuery(samplesQuery)
  if (!data) return null
  return (
    <Section title={t('samples')} description={t('samplesText')}>
      {data.people.map(({ id, name, email, region, age }) => (
        <PressRow
          key={id}
          title={name}
          description={t('person', { region, age })}
          icon={<Avatar name={name} label={name} />}
          onPress={() => onChoose(email)}
        />
      ))}
      {beside.map((place) => (
        <LinkRow key={place} to={`/${place}`} title={t(place)} description={t(`${place}Text`)} />
      ))}
    </Section>
  )
}
