import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select.tsx'
import { type Device, devices } from '../frames.ts'
import { chooseDevices } from '../open.ts'
import { useStudio } from '../state.ts'
import css from './Stage.module.css'

const fit = 'fit'
const zooms = ['0.35', '0.45', '0.6', '0.8', '1'] as const

/** Which devices stand on the stage, and how large. */
export function View() {
  const { t, i18n } = useTranslation('studio')
  const { devices: chosen, zoom, opened } = useStudio()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const toggle = (device: Device) => {
    const all = Object.keys(devices) as Device[]
    void chooseDevices(all.filter((one) => (one === device) !== chosen.includes(one)))
  }
  return (
    <div className={css.view}>
      <fieldset>
        <legend className={css.soft}>{t('devices')}</legend>
        {(Object.keys(devices) as Device[]).map((device) => (
          <label key={device} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(device)}
              onChange={() => toggle(device)}
            />
            {t(`device.${device}`)}
          </label>
        ))}
      </fieldset>
      <Select
        label={t('zoom')}
        value={zoom === null ? fit : String(zoom)}
        options={[
          { value: fit, label: t('zoomFit') },
          ...zooms.map((value) => ({ value, label: percent.format(Number(value)) })),
        ]}
        onChange={(value) => useStudio.setState({ zoom: value === fit ? null : Number(value) })}
      />
      <div>
        <span className={css.soft}>{t('hash')}</span>
        <div className={css.hash}>
          <bdi>{opened?.hash}</bdi>
        </div>
      </div>
    </div>
  )
}
