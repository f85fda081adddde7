import { useTranslation } from 'react-i18next'
import { FaultKind } from '../../contract/faults.ts'
import { operations } from '../../contract/operations.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { changeDraft, useStudio } from '../state.ts'
import css from './Stage.module.css'

const none = 'none'
const day = (at: string) => at.slice(0, 16)

/** The moment, and how the network and the browser behave. */
export function NetworkFields() {
  const { t } = useTranslation('studio')
  const { clock, latency, faults, optOutSignal } = useStudio((state) => state.draft)
  const [fault] = faults
  return (
    <>
      <TextField
        label={t('clock')}
        hint={t('clockHint')}
        type="datetime-local"
        value={day(clock.at)}
        onChange={({ target }) =>
          target.value && changeDraft({ clock: { ...clock, at: `${target.value}:00.000Z` } })
        }
      />
      <TextField
        label={t('latency')}
        type="number"
        min={0}
        max={30_000}
        step={100}
        value={latency}
        onChange={({ target }) =>
          changeDraft({ latency: Math.max(0, Math.min(30_000, Math.round(Number(target.value)))) })
        }
      />
      <Select
        label={t('faultAt')}
        value={fault?.operation ?? none}
        options={[
          { value: none, label: t('noFault') },
          ...Object.keys(operations).map((value) => ({ value, label: value })),
        ]}
        onChange={(operation) =>
          changeDraft({
            faults: operation === none ? [] : [{ kind: 'status', times: 1, ...fault, operation }],
          })
        }
      />
      {fault && (
        <Select
          label={t('faultKind')}
          value={fault.kind}
          options={FaultKind.options.map((value) => ({ value, label: t(`fault.${value}`) }))}
          onChange={(kind) => changeDraft({ faults: [{ ...fault, kind }, ...faults.slice(1)] })}
        />
      )}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={!clock.runs}
          onChange={({ target }) => changeDraft({ clock: { ...clock, runs: !target.checked } })}
        />
        {t('frozen')}
      </label>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={optOutSignal}
          onChange={({ target }) => changeDraft({ optOutSignal: target.checked })}
        />
        {t('optOut')}
      </label>
    </>
  )
}
