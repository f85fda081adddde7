import { usePurposeWords } from '../../app/hooks/purpose-words.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeskWords } from '../words.ts'
import { type Draft, hasDay, mayAsk } from './draft.ts'

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
  purposes: readonly string[]
  onChange: (part: Partial<Draft>) => void
}

/** What kind of announcement it is, and what the policy promises to say with that kind. */
export function KindFields({ draft, purposes, onChange }: Props) {
  const { t } = useDeskWords()
  const purposeWords = usePurposeWords()
  const { kind } = draft
  const own = 'account/settings/privacy/announcements'
  return (
    <>
      <RadioList
        legend={t('desk:whatKind')}
        chosen={kind}
        onChange={(id) => onChange({ kind: id })}
        items={kinds.map((id) => ({ id, label: t(`${own}:kind.${id}`) }))}
      />
      {kind === 'material-change' && (
        <RadioList
          legend={t('desk:whichChange')}
          chosen={draft.change}
          onChange={(change) => onChange({ change })}
          items={changes.map((id) => ({ id, label: t(`${own}:change.${id}`) }))}
        />
      )}
      {kind === 'new-purpose' && (
        <Select
          label={t('desk:whichPurpose')}
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
            label={t('desk:recipientName')}
            value={draft.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          <TextField
            type="email"
            label={t('desk:recipientContact')}
            value={draft.contact}
            onChange={({ target }) => onChange({ contact: target.value })}
          />
        </>
      )}
      {mayAsk(kind) && (
        <RadioList
          legend={t('desk:asks')}
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
          type="number"
          min={0}
          max={365}
          label={t('desk:inDays')}
          value={draft.days}
          onChange={({ target }) => onChange({ days: target.value })}
        />
      )}
    </>
  )
}
