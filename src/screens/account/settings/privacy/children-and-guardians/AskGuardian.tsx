import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { plainly } from '../../../../../contract/as-typed.ts'
import { operations } from '../../../../../contract/operations.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { TextField } from '../../../../../ui/TextField.tsx'
import { refresh } from './queries.ts'

type Way = 'contact' | 'code'

/** Two ways to name a grown-up: their e-mail or phone, or the code they made. */
export function AskGuardian() {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  return (
    <Region title={t('askTitle')}>
      <Text>{t('askText')}</Text>
      <AskForm way="contact" />
      <AskForm way="code" />
    </Region>
  )
}

function AskForm({ way }: { way: Way }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const [value, setValue] = useState('')
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const shortest = way === 'code' ? 6 : 3

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = plainly(value)
    setMissing(text.length < shortest)
    setFault(null)
    if (text.length < shortest) return
    void run(async () => {
      const body = way === 'code' ? { code: text } : { contact: text }
      const found = await call(operations.askGuardian, { body }).catch(faultOfContact)
      if (typeof found === 'string') setFault(found)
      else await refresh()
    })
  }

  return (
    <form aria-label={t(`field.${way}`)} onSubmit={submit} noValidate>
      <TextField
        label={t(`field.${way}`)}
        hint={t(`hint.${way}`)}
        autoComplete="off"
        autoCapitalize="none"
        value={value}
        onChange={({ target }) => setValue(target.value)}
        error={missing ? t('fillIn') : fault ? t(`fault.${fault}`) : error}
      />
      <Actions>
        <Button type="submit" busy={busy}>
          {t(`ask.${way}`)}
        </Button>
      </Actions>
    </form>
  )
}

type Fault = 'no-contact' | 'own-contact'

/** What is wrong with what was typed belongs beside it. */
function faultOfContact(failure: unknown): Fault {
  const reason = failure instanceof CallFailed ? failure.problem?.reason : undefined
  if (reason === 'no-contact' || reason === 'own-contact') return reason
  throw failure
}
