import { useTranslation } from 'react-i18next'
import { FieldGroup } from '../../../../../ui/FieldGroup.tsx'
import { RadioList } from '../../../../../ui/RadioList.tsx'
import { TextField } from '../../../../../ui/TextField.tsx'
import { type Period, type Preset, presets } from './period.ts'

interface Props {
  preset: Preset
  custom: Period
  fault: 'order' | 'future' | 'empty' | null
  today: string
  onPreset: (preset: Preset) => void
  onCustom: (custom: Period) => void
}

/** From when to when: a few usual answers, or two dates. */
export function PeriodFields({ preset, custom, fault, today, onPreset, onCustom }: Props) {
  const { t } = useTranslation('account/settings/privacy/personal-info-download')
  return (
    <>
      <RadioList
        legend={t('period')}
        items={presets.map((id) => ({ id, label: t(`preset.${id}`) }))}
        chosen={preset}
        onChange={onPreset}
      />
      {preset === 'custom' && (
        <FieldGroup legend={t('dates')}>
          <TextField
            type="date"
            label={t('from')}
            max={today}
            value={custom.from ?? ''}
            error={fault === 'future' || fault === 'empty' ? t(`fault.${fault}`) : undefined}
            onChange={({ target }) => onCustom({ ...custom, from: target.value })}
          />
          <TextField
            type="date"
            label={t('to')}
            value={custom.to ?? ''}
            error={fault === 'order' ? t('fault.order') : undefined}
            onChange={({ target }) => onCustom({ ...custom, to: target.value })}
          />
        </FieldGroup>
      )}
    </>
  )
}
