import { usePurposeWords } from '../../app/hooks/purpose-words.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeskWords } from '../words.ts'
import { type Draft, hasDay, mayAsk } from './draft.ts'
import type { Field } from './faults.ts'
import type { Fields } from './use-fields.ts'

const kinds = [
  'material-change',
  'new-purpose',
  'business-transfer',
  'incident',
  'cessation',
  'public-disclosure',
] as const
const changes = ['1', '2', '3', '4', '5', '6'] as const

interface Props {
  draft: Draft
  fields: Fields
  purposes: readonly string[]
  onChange: (part: Partial<Draft>) => void
}

/** What kind of announcement it is, and what the policy promises to say with that kind. */
export function KindFields({ draft, fields, purposes, onChange }: Props) {
  const { t } = useDeskWords()
  const purposeWords = usePurposeWords()
  const { kind } = draft
  const own = 'account/settings/privacy/announcements'
  const choice = (field: Field) => {
    const { label: legend, ...rest } = fields.of(field)
    return { legend, ...rest }
  }
  return (
    <>
      <RadioList
        {...choice('kind')}
        chosen={kind}
        onChange={(id) => onChange({ kind: id })}
        items={kinds.map((id) => ({ id, label: t(`${own}:kind.${id}`) }))}
      />
      {kind === 'material-change' && (
        <RadioList
          {...choice('change')}
          chosen={draft.change}
          onChange={(change) => onChange({ change })}
          items={changes.map((id) => ({ id, label: t(`${own}:change.${id}`) }))}
        />
      )}
      {kind === 'new-purpose' && (
        <Select
          {...fields.of('purpose')}
          value={draft.purpose ?? ''}
          onChange={(purpose) => onChange({ purpose: purpose || null })}
          options={[
            { value: '', label: t('desk:choose') },
            ...purposes.map((id) => ({ value: id, label: purposeWords(id).name })),
          ]}
        />
      )}
      {kind === 'business-transfer' && (
        <>
          <TextField
            {...fields.of('name')}
            value={draft.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          <TextField
            {...fields.of('contact')}
            type="email"
            value={draft.contact}
            onChange={({ target }) => onChange({ contact: target.value })}
          />
        </>
      )}
      {mayAsk(kind) && (
        <RadioList
          {...choice('asks')}
          chosen={draft.asks}
          onChange={(asks) => onChange({ asks })}
          items={[
            { id: 'consent', label: t('desk:asksConsent') },
            { id: 'reading', label: t('desk:asksReading') },
          ]}
        />
      )}
      {hasDay(kind) && (
        <TextField
          {...fields.of('days')}
          type="number"
          min={0}
          max={365}
          value={draft.days}
          onChange={({ target }) => onChange({ days: target.value })}
        />
      )}
    </>
  )
}
