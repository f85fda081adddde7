import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Choice, measure } from '../rules/measure.ts'
import css from './Prompts.module.css'
import { type Preset, type PresetName, presets } from './presets.ts'

interface Props {
  letter: string
  start: PresetName
  onMeasured: (choice: Choice) => void
}

/** One prompt as it would look, with the words in reach; it asks nobody anything. */
export function Variant({ letter, start, onMeasured }: Props) {
  const { t, i18n } = useTranslation('studio')
  const [name, setName] = useState(start)
  const wordsOf = (preset: PresetName) => ({
    yes: t('promptYes'),
    no: t(preset === 'guilt' ? 'promptGuilt' : 'promptNo'),
  })
  const [words, setWords] = useState(() => wordsOf(start))
  const accept = useRef<HTMLButtonElement>(null)
  const refuse = useRef<HTMLButtonElement>(null)
  const preset: Preset = presets[name]

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever it is drawn otherwise
  useEffect(() => {
    if (!accept.current || !refuse.current) return
    onMeasured({
      accept: measure(accept.current),
      refuse: measure(refuse.current),
      steps: { accept: 1, refuse: preset.hidden ? 2 : 1 },
      fold: Number.POSITIVE_INFINITY,
    })
  }, [name, words, i18n.language])

  const no =
    preset.refuse === 'text' ? (
      <button type="button" ref={refuse} className={css.textNo}>
        {words.no}
      </button>
    ) : (
      <Button ref={refuse} kind={preset.refuse}>
        {words.no}
      </Button>
    )
  return (
    <>
      <Select
        label={t('variant', { letter })}
        value={name}
        options={(Object.keys(presets) as PresetName[]).map((value) => ({
          value,
          label: t(`preset.${value}`),
        }))}
        onChange={(value) => {
          setName(value)
          setWords(wordsOf(value))
        }}
      />
      <div className={css.words}>
        <TextField
          label={t('yesWords')}
          value={words.yes}
          onChange={({ target }) => setWords({ ...words, yes: target.value })}
        />
        <TextField
          label={t('noWords')}
          value={words.no}
          onChange={({ target }) => setWords({ ...words, no: target.value })}
        />
      </div>
      <div className={css.prompt}>
        <h3>{t('promptTitle')}</h3>
        <p>{t('promptBody')}</p>
        <Actions>
          <Button ref={accept} kind={preset.accept}>
            {words.yes}
          </Button>
          {preset.hidden ? <Button>{t('promptOptions')}</Button> : no}
        </Actions>
        {preset.hidden && (
          <div className={css.layer}>
            <p>{t('secondLayer')}</p>
            {no}
          </div>
        )}
      </div>
    </>
  )
}
