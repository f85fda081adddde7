import { useCopyLife } from '../app/hooks/copy-life.ts'
import { usePurposeWords } from '../app/hooks/purpose-words.ts'
import type { DeskCase } from '../contract/desk.ts'
import { CheckboxList } from '../ui/CheckboxList.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { Text } from '../ui/Text.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Details, FieldOf } from './StepForm.tsx'
import { useDeskWords } from './words.ts'

interface Props {
  action: string | null
  given: DeskCase
  details: Details
  fieldOf: FieldOf
  onChange: (details: Details) => void
}

/** What a step needs besides words: a ground, a reason and a day, or the request it repeats. */
export function StepDetails({ action, given, details, fieldOf, onChange }: Props) {
  const { t, refusal, more, kind } = useDeskWords()
  const wordsOf = usePurposeWords()
  const life = useCopyLife()
  const change = (part: Partial<Details>) => onChange({ ...details, ...part })
  if (action === 'deny') {
    return (
      <RadioList
        {...fieldOf('ground')}
        legend={t('desk:ground')}
        chosen={details.ground}
        onChange={(ground) => change({ ground })}
        items={given.refusalGrounds.map((id) => ({ id, label: refusal(id) }))}
      />
    )
  }
  if (action === 'extend') {
    return (
      <>
        <RadioList
          {...fieldOf('reason')}
          legend={t('desk:why')}
          chosen={details.reason}
          onChange={(reason) => change({ reason })}
          items={given.extensionReasons.map((id) => ({ id, label: more(id) }))}
        />
        <TextField
          {...fieldOf('day')}
          type="date"
          label={t('desk:newDay')}
          value={details.day}
          max={given.latest ?? undefined}
          onChange={({ target }) => change({ day: target.value })}
        />
      </>
    )
  }
  if (action === 'duplicate') {
    return (
      <RadioList
        {...fieldOf('of')}
        legend={t('desk:which')}
        chosen={details.of}
        onChange={(of) => change({ of })}
        items={given.others.map(({ id, reference, kind: code }) => ({
          id,
          label: `\u2068${reference}\u2069: ${kind(code)}`,
        }))}
      />
    )
  }
  if (action === 'fulfil' && given.erasable.length > 0) {
    return (
      <CheckboxList
        legend={t('desk:erase')}
        chosen={details.erase}
        onChange={(erase) => change({ erase })}
        items={given.erasable.map(({ category: id, records: count }) => ({
          id,
          label: t('desk:eraseOne', { category: t(`policy:category.${id}`), count }),
        }))}
      />
    )
  }
  if (action === 'fulfil' && given.stoppable.length > 0) {
    return (
      <CheckboxList
        legend={t('desk:stop')}
        chosen={details.stop}
        onChange={(stop) => change({ stop })}
        items={given.stoppable.map((id) => ({ id, label: wordsOf(id).name }))}
      />
    )
  }
  if (action === 'fulfil' && given.request.kind === 'copy')
    return <Text>{t('desk:copyText', { time: life })}</Text>
  return null
}
