import { Button } from '../../ui/Button.tsx'
import { FieldGroup } from '../../ui/FieldGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeskWords } from '../words.ts'
import {
  type Draft,
  incidentParts,
  isAsking,
  type Point,
  pointsOf,
  type Written,
  writtenIn,
} from './draft.ts'
import type { Field } from './faults.ts'
import type { Fields } from './use-fields.ts'

const mostPoints = 8

interface Props {
  draft: Draft
  fields: Fields
  language: string
  /** By its own name. */
  name: string
  onChange: (written: Written) => void
}

/** The announcement in one language; the fields take its direction. */
export function WordsFields({ draft, fields, language, name, onChange }: Props) {
  const { t } = useDeskWords()
  const written = writtenIn(draft, language)
  const isIncident = draft.kind === 'incident'
  const points = pointsOf(draft, written)
  const change = (part: Partial<Written>) => onChange({ ...written, ...part })
  const changePoint = (at: number, part: Partial<Point>) =>
    change({ points: points.map((point, index) => (index === at ? { ...point, ...part } : point)) })
  const own = (field: Field, longest: number) => ({
    ...fields.of(field, language),
    lang: language,
    dir: 'auto',
    maxLength: longest,
  })
  return (
    <FieldGroup
      stacked
      legend={t('desk:wordsIn', { language: name })}
      hint={isIncident && <p>{t('desk:incidentSays')}</p>}
    >
      <TextField
        {...own('title', 150)}
        value={written.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        {...own('summary', 500)}
        rows={2}
        value={written.summary}
        onChange={({ target }) => change({ summary: target.value })}
      />
      {isIncident &&
        incidentParts.map((part) => (
          <TextArea
            key={part}
            {...own(part, 1_000)}
            rows={3}
            value={written.parts[part] ?? ''}
            onChange={({ target }) => change({ parts: { ...written.parts, [part]: target.value } })}
          />
        ))}
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points are only ever added at the end
        <div key={index}>
          <TextField
            {...own(`heading-${index}`, 100)}
            value={point.heading}
            onChange={({ target }) => changePoint(index, { heading: target.value })}
          />
          <TextArea
            {...own(`text-${index}`, 1_000)}
            rows={3}
            value={point.text}
            onChange={({ target }) => changePoint(index, { text: target.value })}
          />
        </div>
      ))}
      {points.length + (isIncident ? incidentParts.length : 0) < mostPoints && (
        <Button onClick={() => change({ points: [...points, { heading: '', text: '' }] })}>
          {t('desk:addPoint')}
        </Button>
      )}
      {isAsking(draft) &&
        (['ifYes', 'ifNo'] as const).map((answer) => (
          <TextArea
            key={answer}
            {...own(answer, 500)}
            rows={2}
            value={written[answer]}
            onChange={({ target }) => change({ [answer]: target.value })}
          />
        ))}
    </FieldGroup>
  )
}
