import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { call } from '../../../app/client.ts'
import { CodeForm } from '../../../app/hooks/code-form.tsx'
import { usePurposeWords } from '../../../app/hooks/purpose-words.ts'
import { shownText } from '../../../app/hooks/shown-text.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { plainly } from '../../../contract/as-typed.ts'
import { operations } from '../../../contract/operations.ts'
import { isContact } from '../../../contract/profile.ts'
import type { Challenge, ShownText } from '../../../contract/schemas.ts'
import { isInMenu } from '../../../policy/lookup.ts'
import { pack } from '../../../policy/pack.ts'
import { shell } from '../../../policy/shell.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxList } from '../../../ui/CheckboxList.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { TextField } from '../../../ui/TextField.tsx'

const basic = pack.purposes.filter(({ kind }) => kind === 'basic')
const optional = pack.purposes.length - basic.length
const policyPath = '/account/settings/privacy/privacy-policy'
const guests = isInMenu(shell, 'sign-in/browse')

const plain = (contact: string) => contact.replace(/[\s().-]/g, '').toLowerCase()
const sameContact = (one: string, other?: string) =>
  other !== undefined && plain(one) === plain(other)

interface Props {
  /** Whether a linked login brought an e-mail along. */
  hasContact: boolean
  /** Whom a child asks by link: their yes opens the account. */
  guardian?: string | undefined
  typed: string
  onType: (typed: string) => void
  register: (shown: ShownText, contact?: { challengeId: string; code: string }) => Promise<void>
  onBack: () => void
}

/** R1: agrees to the basic functions, each named, and to nothing besides. */
export function ContactStep(props: Props) {
  const { hasContact, guardian, typed, onType, register, onBack } = props
  const { t, i18n } = useTranslation('sign-in/register')
  const wordsOf = usePurposeWords()
  const navigate = useNavigate()
  const identifier = plainly(typed)
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const [fault, setFault] = useState<'identifierFault' | 'ownContact' | 'agreeFault' | null>(null)
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const { run, busy, error } = useAction()

  const words = [t('agree'), t('basicText'), ...basic.map(({ id }) => wordsOf(id).name)]
  const shown = () => shownText(i18n.language, words)
  const ask = async () =>
    setChallenge(await call(operations.requestRegistrationCode, { body: { identifier } }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const isTheirs = sameContact(identifier, guardian)
    const ofContact = isContact(identifier) ? isTheirs && 'ownContact' : 'identifierFault'
    const found = (!hasContact && ofContact) || (agreed.length === 0 ? 'agreeFault' : null)
    setFault(found)
    if (found) return
    void run(hasContact ? async () => register(await shown()) : ask)
  }

  if (challenge) {
    const { challengeId } = challenge
    return (
      <Region title={t('confirm')}>
        <CodeForm
          key={challengeId}
          challenge={challenge}
          onResend={ask}
          onCancel={() => setChallenge(null)}
          onCode={async (code) => register(await shown(), { challengeId, code })}
        />
      </Region>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      {!hasContact && (
        <Region title={t('contact')}>
          <TextField
            label={t('identifier')}
            hint={t('identifierHint')}
            autoComplete="username"
            autoCapitalize="none"
            value={typed}
            onChange={({ target }) => onType(target.value)}
            error={fault && fault !== 'agreeFault' ? t(fault) : undefined}
          />
        </Region>
      )}
      <Section title={t('basic')} description={t('basicText')}>
        {basic.map(({ id }) => (
          <Row key={id} title={wordsOf(id).name} description={wordsOf(id).text} />
        ))}
      </Section>
      <Notice title={t('optionalTitle')}>{t('optionalText', { count: optional })}</Notice>
      {/* In a tab of its own: what is typed here stays. */}
      <p>
        <Link to={policyPath} target="_blank">
          {t('policy')}
        </Link>
      </p>
      <CheckboxList
        legend={t('yourChoice')}
        items={[{ id: 'basic', label: t('agree') }]}
        chosen={agreed}
        onChange={setAgreed}
      />
      {fault === 'agreeFault' && (
        <Notice tone="bad">
          {t('agreeFault')} {guests && t('guestInstead')}
        </Notice>
      )}
      {guardian && <Notice title={t('linkTitle')}>{t('linkText', { guardian })}</Notice>}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button type="submit" busy={busy}>
          {t(hasContact ? 'open' : 'send')}
        </Button>
        {/* A button as the yes is, though it leads elsewhere: the no is no lesser kind of control. */}
        {guests && <Button onClick={() => void navigate('/sign-in/browse')}>{t('asGuest')}</Button>}
      </Actions>
      <Actions>
        <Button onClick={onBack}>{t('back')}</Button>
      </Actions>
    </form>
  )
}
