import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainly } from '../../../contract/as-typed.ts'
import type { Address, Profile } from '../../../contract/profile.ts'
import { addressFormOf } from '../../../policy/lookup.ts'
import { pack } from '../../../policy/pack.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { path } from './queries.ts'
import { useSave } from './use-save.ts'

type Input = Pick<Address, 'region' | 'fields'>

/** How browsers know the fields, so that nobody has to type what their device holds. */
const autoComplete: Readonly<Record<string, string>> = {
  consignee: 'name',
  phone: 'tel',
  street: 'address-line1',
  unit: 'address-line2',
  district: 'address-level3',
  city: 'address-level2',
  province: 'address-level1',
  prefecture: 'address-level1',
  state: 'address-level1',
  'postal-code': 'postal-code',
  country: 'country-name',
}

/** However they are typed, an address holds these as machines read them. */
const inFigures: ReadonlySet<string> = new Set(['phone', 'postal-code'])

interface Props {
  title: string
  /** What stands there now, if anything; what is typed starts from it. */
  start: Input
  send: (input: Input) => Promise<Profile>
  onClose: () => void
}

/** The form of the chosen region (II(3).2). The API judges it; what was typed stays, also across regions. */
export function AddressForm({ title, start, send, onClose }: Props) {
  const { t } = useTranslation([path, 'common', 'policy'])
  const [region, setRegion] = useState(start.region)
  const [typed, setTyped] = useState(start.fields)
  const now = JSON.stringify(start)
  const [began, setBegan] = useState(now)
  const { saveOver, busy, faults, error } = useSave()
  const id = useId()
  const { fields } = addressFormOf(pack, region)

  function submit(event: FormEvent) {
    event.preventDefault()
    const asked = fields.map(({ id: field }) => {
      const value = typed[field] ?? ''
      return [field, inFigures.has(field) ? plainly(value) : value] as const
    })
    const work = () => send({ region, fields: Object.fromEntries(asked) })
    void saveOver({ began, now, look: setBegan }, work, onClose)
  }

  const label = (field: string) => t(`field.${field}`)
  return (
    <Region title={title}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary
          title={t('summary')}
          faults={fields.flatMap(({ id: field }) =>
            faults[field]
              ? [{ fieldId: `${id}-${field}`, text: `${label(field)}: ${faults[field]}` }]
              : [],
          )}
        />
        <Select
          label={t('region')}
          value={region}
          options={pack.regions.map(({ id: value }) => ({
            value: value as string,
            label: t(`policy:region.${value}`),
          }))}
          onChange={setRegion}
        />
        {fields.map(({ id: field, required, example }) => (
          <TextField
            key={field}
            id={`${id}-${field}`}
            label={required ? label(field) : t('optional', { name: label(field) })}
            hint={example && t('example', { example })}
            type={field === 'phone' ? 'tel' : 'text'}
            autoComplete={autoComplete[field]}
            required={required}
            value={typed[field] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
            error={faults[field]}
          />
        ))}
        {error && <Notice tone="bad">{error}</Notice>}
        <Actions>
          <Button type="submit" kind="primary" busy={busy}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Actions>
      </form>
    </Region>
  )
}
