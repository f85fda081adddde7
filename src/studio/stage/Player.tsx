import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import { type FlowName, type FlowStep, flows } from '../flows/flows.ts'
import { playStep } from '../flows/play.ts'
import { openDraft } from '../open.ts'
import { chooseNamed, useStudio } from '../state.ts'
import css from './Stage.module.css'

/** Plays a recorded flow in the first frame, one step or all of it, and says what happens. */
export function Player() {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { shots } = useStudio()
  const [name, setName] = useState<FlowName>('refuse-new-purpose')
  const steps: readonly FlowStep[] = flows[name].steps
  const say = (step: FlowStep) => t(`flow.${name}.${step.say}` as 'flow.refuse-new-purpose.asked')
  const [begun, setBegun] = useState(false)
  const at = shots.length

  async function start() {
    chooseNamed(flows[name].scenario)
    useStudio.setState({ shots: [], shotsOf: t(`flow.${name}.title`) })
    await openDraft()
    setBegun(true)
  }
  async function next(place: number) {
    const step = steps[place]
    const frame = useStudio.getState().frames.find(({ past }) => !past)
    if (!step || !frame) return
    const shot = await playStep(frame, step, say(step))
    useStudio.setState((state) => ({ shots: [...state.shots, shot] }))
  }
  const begin = useMutation({ mutationFn: start })
  const step = useMutation({ mutationFn: () => next(at) })
  const all = useMutation({
    mutationFn: async () => {
      await start()
      for (const place of steps.keys()) await next(place)
    },
  })
  const isBusy = begin.isPending || step.isPending || all.isPending
  const failed = begin.error ?? step.error ?? all.error
  const isUnderWay = at > 0

  return (
    <Region title={t('flows')}>
      <Select
        label={t('flowLabel')}
        value={name}
        options={(Object.keys(flows) as FlowName[]).map((value) => ({
          value,
          label: t(`flow.${value}.title`),
        }))}
        onChange={(value) => {
          setName(value)
          setBegun(false)
          useStudio.setState({ shots: [] })
        }}
      />
      <ol className={css.steps}>
        {steps.map((one, index) => (
          <li key={one.say} aria-current={isUnderWay && index === at - 1 ? 'step' : undefined}>
            {say(one)}
          </li>
        ))}
      </ol>
      <Text role="status" soft>
        {isUnderWay && t('stepOf', { step: at, total: steps.length })}
      </Text>
      {failed && <Notice tone="bad">{t('flowFailed', { what: failed.message })}</Notice>}
      <Actions>
        <Button
          busy={isBusy}
          onClick={() => (!begun || at >= steps.length ? begin.mutate() : step.mutate())}
        >
          {t(!begun || at >= steps.length ? 'flowStart' : 'flowNext')}
        </Button>
        <Button busy={isBusy} onClick={() => all.mutate()}>
          {t('flowAll')}
        </Button>
        {shots.length > 0 && (
          <Button onClick={() => navigate('/studio/storyboard')}>{t('toStoryboard')}</Button>
        )}
      </Actions>
    </Region>
  )
}
