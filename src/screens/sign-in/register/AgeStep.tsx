import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { operations } from '../../../contract/operations.ts'
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

/** The age gate: no region is chosen for anybody, and the date goes nowhere but into the answer. */
export function AgeStep({ onAnswer }: { onAnswer: (age: Age, guardianNeeded: boolean) => void }) {
  const { t } = useTranslation(['sign-in/register', 'policy'])
  const [region, setRegion] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction()

  function submit(event: FormEvent) {
    event.preventDefault()
    const isWhole = region !== '' && birthDate !== ''
    setMissing(!isWhole)
    if (!isWhole) return
    void run(async () => {
      const body = { region, birthDate }
      const { guardianNeeded } = await call(operations.checkAge, { body })
      onAnswer(body, guardianNeeded)
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
