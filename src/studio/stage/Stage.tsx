import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Text } from '../../ui/Text.tsx'
import { Player } from '../flows/Player.tsx'
import { Recorder } from '../flows/Recorder.tsx'
import { watchFrames } from '../open.ts'
import { useStudio } from '../state.ts'
import { Calls } from './Calls.tsx'
import { FrameView } from './FrameView.tsx'
import { ScenarioBar } from './ScenarioBar.tsx'
import css from './Stage.module.css'
import { Timeline } from './Timeline.tsx'
import { useZooms } from './use-zooms.ts'
import { View } from './View.tsx'

/** The app as its people see it, and beside it what every press did. */
export function Component() {
  const { t } = useTranslation('studio')
  const { frames, opened } = useStudio()
  const zoomOf = useZooms()
  useEffect(watchFrames, [])
  return (
    <>
      <ScenarioBar />
      <Recorder />
      {opened && <View />}
      {opened ? (
        <section className={css.stage} aria-label={t('frames')}>
          {frames.map((frame) => (
            <FrameView
              key={`${opened.round}/${frame.id}/${frame.past?.place ?? ''}`}
              frame={frame}
              scenario={opened.scenario}
              zoom={zoomOf(frame)}
            />
          ))}
        </section>
      ) : (
        <Text soft>{t('notOpened')}</Text>
      )}
      <div className={css.below}>
        {opened && <Timeline />}
        <div>
          <Player />
          {opened && <Calls />}
        </div>
      </div>
    </>
  )
}
