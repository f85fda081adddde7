import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { operations } from '../../../contract/operations.ts'
import { CallFailed } from '../../../contract/problem.ts'
import { shell } from '../../../policy/shell.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'

export interface Age {
  region: string
  birthDate: string
}

interface Props {
  /** What was answered before a step back. */
  given: Age
  onAnswer: (age: Age, guardianNeeded: boolean) => void
}

/** The age gate: no region is chosen for anybody, and the date goes nowhere but into the answer. */
export function AgeStep({ given, onAnswer }: Props) {
  const { t } = useTranslation(['sign-in/register', 'policy'])
  const [region, setRegion] = useState(given.region)
  const [birthDate, setBirthDate] = useState(given.birthDate)
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<'future' | 'too-old' | null>(null)
  const { run, busy, error } = useAction()

  function submit(event: FormEvent) {
    event.preventDefault()
    const isWhole = region !== '' && birthDate !== ''
    setMissing(!isWhole)
    setFault(null)
    if (!isWhole) return
    void run(async () => {
      const body = { region, birthDate }
      const answer = await call(operations.checkAge, { body }).catch(noBirthday)
      if (typeof answer === 'string') setFault(answer)
      else onAnswer(body, answer.guardianNeeded)
    })
  }

  return (
    <Region title={t('age')}>
      <p>{t('ageText')}</p>
      <form onSubmit={submit} noValidate>
        <Select
          label={t('region')}
          value={region}
          options={[
            { value: '', label: t('choose') },
            ...shell.regions.map(({ id }) => ({
              value: id as string,
              label: t(`policy:region.${id}`),
            })),
          ]}
          onChange={setRegion}
        />
        <TextField
          type="date"
          label={t('birthDate')}
          autoComplete="bday"
          value={birthDate}
          onChange={({ target }) => setBirthDate(target.value)}
          error={fault ? t(fault) : undefined}
        />
        {missing && <Notice tone="bad">{t('bothNeeded')}</Notice>}
        {error && <Notice tone="bad">{error}</Notice>}
        <Actions>
          <Button type="submit" kind="primary" busy={busy}>
            {t('continue')}
          </Button>
        </Actions>
      </form>
    </Region>
  )
}

/** What is wrong with the date itself belongs beside it. */
function noBirthday(failure: unknown): 'future' | 'too-old' {
  const errors = (failure instanceof CallFailed && failure.problem?.errors) || []
  const code = errors.find(({ path }) => path === 'body.birthDate')?.code
  if (code === 'future' || code === 'too-old') return code
  throw failure
}
