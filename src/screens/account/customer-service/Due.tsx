import { saveBlob } from '../../../app/hooks/save-blob.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Deadline } from '../../../ui/Deadline.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useWords } from './use-words.ts'

const movesTheDay = new Set(['request.extended', 'request.appealed'])

/** Until when the answer is due, why then, and how it was counted. */
export function Due({ request }: { request: RightsRequest }) {
  const { t, day, time, basis, caveats, left, source, zone, kind } = useWords()
  const { run, busy, error } = useAction()
  const { daysLeft, daysInAll, basis: given, extended, acknowledgeBy, reference } = request

  const rest = daysLeft ?? 0
  const putOff = request.steps.findLast(({ type }) => type === 'request.extended')
  const why = extended
    ? [
        t('extended', {
          on: time(putOff?.at ?? extended.from.at),
          from: day(extended.from.day),
          to: day(extended.to.day),
          reason: t(`reasonMore.${extended.reason}`, { defaultValue: extended.reason }),
        }),
        t('atMost', { basis: basis(given) }),
      ]
    : [basis(given)]

  const save = () =>
    run(async () => {
      const { calendarFile } = await import('./calendar-file.ts')
      const text = calendarFile({
        id: request.id,
        day: request.day,
        title: t('calendarTitle', { reference }),
        text: [kind(request.kind), ...why].join('\n'),
        revision: request.steps.filter(({ type }) => movesTheDay.has(type)).length,
      })
      saveBlob(new Blob([text], { type: 'text/calendar' }), `${reference}.ics`)
    })

  return (
    <Deadline
      left={left(request) ?? ''}
      by={t('by', { date: day(request.day) })}
      share={(daysInAll - rest) / (daysInAll || 1)}
      figure={String(Math.max(0, rest))}
      overdue={rest < 0}
    >
      {[...why, ...caveats(given)].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {acknowledgeBy && (
        <p>
          {t('acknowledged', {
            date: day(acknowledgeBy.day),
            source: source(acknowledgeBy.basis.source),
          })}{' '}
          {!acknowledgeBy.basis.verified && t('unverified')}
        </p>
      )}
      <p>{zone(request.timeZone)}</p>
      {error && <Notice tone="bad">{error}</Notice>}
      {rest >= 0 && (
        <Actions>
          <Button busy={busy} onClick={() => void save()}>
            {t('calendarFile')}
          </Button>
        </Actions>
      )}
    </Deadline>
  )
}
