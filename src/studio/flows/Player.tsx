import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Flow } from '../../scenarios/flow.ts'
import { resolveScenario } from '../../scenarios/resolve.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import { openStill } from '../open.ts'
import css from '../stage/Stage.module.css'
import { changeDraft, chooseNamed, useStudio } from '../state.ts'
import { type FlowName, flows } from './flows.ts'
import { OwnFlow } from './OwnFlow.tsx'
import { playStep } from './play.ts'
import { useSaid } from './use-said.ts'

const own = 'own'
const names = Object.keys(flows) as FlowName[]

/** Plays a flow in the frames of its people, one step or all of it, and says what happens. */
export function Player() {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const { shots, flow: recorded } = useStudio()
  const [picked, setPicked] = useState<FlowName | null>(null)
  const [begun, setBegun] = useState<Flow | null>(null)
  const flow = picked ? flows[picked] : (recorded ?? flows['refuse-new-purpose'])
  const { title, sayOf } = useSaid(flow)
  const { steps } = flow
  const at = shots.length

  const begin = useMutation({ mutationFn: () => start(flow, title).then(() => setBegun(flow)) })
  const step = useMutation({ mutationFn: () => next(flow, at, sayOf) })
  const all = useMutation({
    mutationFn: async () => {
      await start(flow, title)
      setBegun(flow)
      for (const place of steps.keys()) await next(flow, place, sayOf)
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

async function start({ scenario, device }: Flow, title: string): Promise<void> {
  const [name, ...more] = scenario.extends ?? []
  const isNamed = name !== undefined && more.length === 0 && Object.keys(scenario).length === 1
  if (isNamed) chooseNamed(name)
  else changeDraft(resolveScenario(scenario))
  useStudio.setState(({ devices }) => ({
    shots: [],
    shotsOf: title,
    devices: devices.includes(device) ? devices : [device, ...devices],
  }))
  const { draft, devices } = useStudio.getState()
  await openStill(draft, devices)
}

async function next(
  { device, scenario, steps }: Flow,
  place: number,
  sayOf: (step: Flow['steps'][number]) => string,
): Promise<void> {
  const step = steps[place]
  const who = step?.by ?? resolveScenario(scenario).person
  const theirs = useStudio.getState().frames.filter((one) => one.who === who && !one.past)
  const frame = theirs.find((one) => one.device === device) ?? theirs[0]
  if (!step || !frame) return
  const shot = await playStep(frame, step, sayOf(step))
  useStudio.setState((state) => ({ shots: [...state.shots, shot] }))
}
