import { useMutation } from '@tanstack/react-query'
import { Circle, Square } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { shortened } from '../../scenarios/resolve.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'
import type { Frame } from '../frames.ts'
import { chooseDevices, openStill } from '../open.ts'
import css from '../stage/Stage.module.css'
import { useStudio } from '../state.ts'
import { asSteps, listenTo, withStep } from './record.ts'

/** Starts over on one device, and writes down what is pressed, chosen and typed until it is stopped. */
export function Recorder() {
  const { t } = useTranslation('studio')
  const { recording, frames } = useStudio()
  const isOn = recording !== null
  useEffect(() => (isOn ? listenToAll(frames) : undefined), [isOn, frames])
  const toggle = useMutation({ mutationFn: isOn ? stop : start })
  return (
    <div className={css.recorder}>
      <Actions>
        <Button
          kind={isOn ? 'primary' : 'secondary'}
          busy={toggle.isPending}
          onClick={() => toggle.mutate()}
        >
          {isOn ? <Square aria-hidden size={18} /> : <Circle aria-hidden size={18} />}
          {t(isOn ? 'recordStop' : 'record')}
        </Button>
        {isOn && (
          <Button onClick={() => add({ by: undefined, heard: null })}>{t('recordLook')}</Button>
        )}
      </Actions>
      <Text role="status" soft>
        {isOn ? t('recorded', { steps: recording.length }) : t('recordText')}
      </Text>
      {toggle.isError && <Notice tone="bad">{t('recordFailed')}</Notice>}
    </div>
  )
}

type Heard = Parameters<typeof withStep>[1]

const add = (step: Heard) =>
  useStudio.setState(({ recording }) => ({ recording: recording && withStep(recording, step) }))

function listenToAll(frames: readonly Frame[]): () => void {
  const { opened } = useStudio.getState()
  const stops = frames.flatMap(({ id, who }) => {
    const element = document.querySelector<HTMLIFrameElement>(`iframe[data-frame="${id}"]`)
    const by = who === opened?.scenario.person ? undefined : who
    return element ? [listenTo(element, (heard) => add({ by, heard }))] : []
  })
  return () => {
    for (const stop of stops) stop()
  }
}

async function start(): Promise<void> {
  const { draft, devices } = useStudio.getState()
  const [first = 'phone'] = devices
  await openStill(draft, [first])
  useStudio.setState({ recording: [] })
}

async function stop(): Promise<void> {
  const { recording, opened, frames, devices } = useStudio.getState()
  useStudio.setState({ recording: null })
  await chooseDevices(devices)
  if (!recording?.length || !opened) return
  const { scenario } = opened
  const device = frames.find(({ who }) => who === scenario.person)?.device ?? 'phone'
  const steps = await asSteps(recording, scenario.language)
  const title = { key: 'studio:ownFlow' }
  useStudio.setState({
    flow: { title, scenario: shortened(scenario), device, steps },
    shots: [],
  })
}
