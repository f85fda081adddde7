import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ScenarioLanguage } from '../../contract/scenarios.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import type { Flow } from '../../scenarios/flow.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import css from '../stage/Stage.module.css'
import { useStudio } from '../state.ts'
import { type FlowName, flows } from './flows.ts'
import { OwnFlow } from './OwnFlow.tsx'
import { beginFlow, languageOf, nextStep } from './run-flow.ts'
import { tiedSteps } from './tied-steps.ts'
import { useSaid } from './use-said.ts'

const own = 'own'
const names = Object.keys(flows) as FlowName[]

/** Plays a flow in the frames of its people, one step or all of it, and says what happens. */
export function Player() {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { shots, flow: recorded } = useStudio()
  const [picked, setPicked] = useState<FlowName | null>(null)
  const [asked, setAsked] = useState<Language | null>(null)
  const [begun, setBegun] = useState<Flow | null>(null)
  const flow = picked ? flows[picked] : (recorded ?? flows['refuse-new-purpose'])
  const { title, sayOf } = useSaid(flow)
  const { steps } = flow
  const at = shots.length
  const recordedIn = languageOf(flow)
  const language = asked ?? recordedIn
  const tied = language === recordedIn ? [] : tiedSteps(flow)

  const start = () => beginFlow(flow, language, title).then(() => setBegun(flow))
  const begin = useMutation({ mutationFn: start })
  const step = useMutation({ mutationFn: () => nextStep(flow, at, sayOf) })
  const all = useMutation({
    mutationFn: async () => {
      await start()
      for (const place of steps.keys()) await nextStep(flow, place, sayOf)
    },
  })
  const isBusy = begin.isPending || step.isPending || all.isPending
  const failed = begin.error ?? step.error ?? all.error
  const isUnderWay = begun === flow && at > 0
  const isOver = begun !== flow || at >= steps.length

  return (
    <Region title={t('flows')}>
      <Select
        label={t('flowLabel')}
        value={picked ?? (recorded ? own : 'refuse-new-purpose')}
        options={[
          ...(recorded ? [{ value: own, label: t('ownFlow') }] : []),
          ...names.map((value) => ({ value, label: t(`flow.${value}.title`) })),
        ]}
        onChange={(value) => {
          setPicked(value === own ? null : (value as FlowName))
          useStudio.setState({ shots: [] })
        }}
      />
      <Select
        label={t('playedIn')}
        value={language}
        options={ScenarioLanguage.options.map((value) => ({
          value,
          label: languages[value],
          lang: value,
        }))}
        onChange={(value) => {
          setAsked(value)
          setBegun(null)
          useStudio.setState({ shots: [] })
        }}
      />
      {tied.length > 0 && (
        <Notice title={t('tied')}>
          <ul>
            {tied.map(({ place, words }) => (
              <li key={place}>{t('tiedStep', { step: place, words })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ol className={css.steps}>
        {steps.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names and do not move
          <li key={place} aria-current={isUnderWay && place === at - 1 ? 'step' : undefined}>
            {sayOf(one)}
          </li>
        ))}
      </ol>
      <Text role="status" soft>
        {isUnderWay && t('stepOf', { step: at, total: steps.length })}
      </Text>
      {failed && <Notice tone="bad">{t('flowFailed', { what: failed.message })}</Notice>}
      <Actions>
        <Button busy={isBusy} onClick={() => (isOver ? begin.mutate() : step.mutate())}>
          {t(isOver ? 'flowStart' : 'flowNext')}
        </Button>
        <Button busy={isBusy} onClick={() => all.mutate()}>
          {t('flowAll')}
        </Button>
        {shots.length > 0 && (
          <Button onClick={() => navigate('/studio/storyboard')}>{t('toStoryboard')}</Button>
        )}
      </Actions>
      <OwnFlow flow={picked ? null : recorded} />
    </Region>
  )
}
