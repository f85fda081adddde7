import { Eye } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import type { WholeScenario } from '../../contract/scenarios.ts'
import { devices, type Frame, windowName } from '../frames.ts'
import css from './Stage.module.css'

interface Props {
  frame: Frame
  scenario: WholeScenario
  zoom: number
}

/** One device with the real app in it, at its own width and drawn smaller. */
export function FrameView({ frame, scenario, zoom }: Props) {
  const { t } = useTranslation('studio')
  const { who, device, past } = frame
  const isStaff = who.startsWith('staff-')
  const isFirst = who === scenario.person
  const start = who === 'guest' ? 'sign-in' : scenario.path
  const href = useHref(`/${isStaff ? 'desk' : isFirst ? start : 'account'}`)
  const { width, height } = devices[device]
  const name = t('frameOf', { who: t(`who.${who}`), device: t(`device.${device}`) })
  const style = { '--w': `${width}px`, '--h': `${height}px`, '--zoom': zoom } as CSSProperties
  return (
    <figure className={`${css.frame} ${past ? css.past : ''}`} style={style}>
      <figcaption className={css.caption}>
        {past && <Eye aria-hidden size={16} />}
        {past ? t('pastFrame', { name, place: past.place }) : name}
      </figcaption>
      <div className={`${css.body} ${css[device]}`}>
        <iframe
          title={past ? t('pastFrame', { name, place: past.place }) : name}
          name={windowName(frame, scenario.optOutSignal)}
          src={new URL(href, location.href).href}
          data-frame={frame.id}
          className={css.window}
        />
      </div>
    </figure>
  )
}
