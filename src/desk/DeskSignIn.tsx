import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, queryClient } from '../app/client.ts'
import { CodeForm } from '../app/hooks/code-form.tsx'
import { useAction } from '../app/hooks/use-action.ts'
import { plainly } from '../contract/as-typed.ts'
import { operations } from '../contract/operations.ts'
import type { Challenge } from '../contract/schemas.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Row } from '../ui/settings/Row.tsx'
import { Section } from '../ui/settings/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDeskWords } from './words.ts'

export function DeskSignIn() {
  const { t } = useDeskWords()
  const { run, busy, error } = useAction()
  const [identifier, setIdentifier] = useState('')
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const { data: samples } = useQuery({
    queryKey: ['desk', 'samples'],
    queryFn: () => call(operations.listSampleStaff, {}),
  })

  async function ask(who: string) {
    setIdentifier(who)
    setChallenge(await call(operations.requestDeskCode, { body: { identifier: who } }))
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void run(() => ask(plainly(identifier)))
  }

  return (
    <Page title={t('desk:signIn')} intro={t('desk:signInText')}>
      {challenge ? (
        <CodeForm
          key={challenge.challengeId}
          challenge={challenge}
          onResend={() => ask(identifier)}
          onCancel={() => setChallenge(null)}
          takesFocus
          onCode={async (code) => {
            const params = { id: challenge.challengeId }
            await call(operations.signInAtDesk, { params, body: { code } })
            await queryClient.resetQueries({ queryKey: ['desk'] })
          }}
        />
      ) : (
        <form onSubmit={submit} noValidate>
          <TextField
            label={t('desk:email')}
            autoComplete="username"
            autoCapitalize="none"
            value={identifier}
            onChange={({ target }) => setIdentifier(target.value)}
            error={error}
          />
          <Button type="submit" kind="primary" busy={busy}>
            {t('desk:send')}
          </Button>
        </form>
      )}
      {!challenge && samples && (
        <Section title={t('desk:samples')}>
          {samples.staff.map(({ id, name, email }) => (
            <Row
              key={id}
              title={name}
              description={email}
              end={<Button onClick={() => void run(() => ask(email))}>{name}</Button>}
            />
          ))}
        </Section>
      )}
    </Page>
  )
}
