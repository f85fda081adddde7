import { Button } from '../../ui/Button.tsx'
import { FieldGroup } from '../../ui/FieldGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeskWords } from '../words.ts'
import type { Written } from './draft.ts'

const mostPoints = 8

interface Props {
  language: string
  /** By its own name. */
  name: string
  written: Written
  asking: boolean
  isIncident: boolean
  onChange: (written: Written) => void
}

/** The announcement in one language; the fields take its direction. */
export function WordsFields(props: Props) {
  const { language, name, written, asking, isIncident, onChange } = props
  const { t } = useDeskWords()
  const { points } = written
  const change = (part: Partial<Written>) => onChange({ ...written, ...part })
  const changePoint = (at: number, part: Partial<Written['points'][number]>) =>
    change({ points: points.map((point, index) => (index === at ? { ...point, ...part } : point)) })
  const own = { lang: language, dir: 'auto' } as const
  return (
    <FieldGroup
      legend={t('desk:wordsIn', { language: name })}
      hint={isIncident && <p>{t('desk:incidentSays')}</p>}
    >
      <TextField
        {...own}
        label={t('desk:announcementTitle')}
        maxLength={150}
        value={written.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        {...own}
        rows={2}
        label={t('desk:summary')}
        maxLength={500}
        value={written.summary}
        onChange={({ target }) => change({ summary: target.value })}
      />
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points are only ever added at the end
        <div key={index}>
          <TextField
            {...own}
            label={t('desk:pointHeading', { number: index + 1 })}
            maxLength={100}
            value={point.heading}
            onChange={({ target }) => changePoint(index, { heading: target.value })}
          />
          <TextArea
            {...own}
            rows={3}
            label={t('desk:pointText', { number: index + 1 })}
            maxLength={1_000}
            value={point.text}
            onChange={({ target }) => changePoint(index, { text: target.value })}
          />
        </div>
      ))}
      {points.length < mostPoints && (
        <Button onClick={() => change({ points: [...points, { heading: '', text: '' }] })}>
          {t('desk:addPoint')}
        </Button>
      )}
      {asking && (
        <>
          <TextArea
            {...own}
            rows={2}
            label={t('desk:ifYes')}
            maxLength={500}
            value={written.ifYes}
            onChange={({ target }) => change({ ifYes: target.value })}
          />
          <TextArea
            {...own}
            rows={2}
            label={t('desk:ifNo')}
            maxLength={500}
            value={written.ifNo}
            onChange={({ target }) => change({ ifNo: target.value })}
          />
        </>
      )}
    </FieldGroup>
  )
}
