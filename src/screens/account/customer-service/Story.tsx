import { useStepBody } from '../../../app/hooks/requests/use-step-body.tsx'
import type { RequestStep, RightsRequest } from '../../../contract/requests.ts'
import { Region } from '../../../ui/Region.tsx'
import { StoryLine } from '../../../ui/StoryLine.tsx'
import { useWords } from './use-words.ts'

/** Everything that happened to a request, in order, with what each side wrote. */
export function Story({ request }: { request: RightsRequest }) {
  const { t, time, step, day } = useWords()
  const bodyOf = useStepBody()
  const { reference, steps, extended } = request

  function titleOf({ type, by }: RequestStep): string {
    return type === 'request.message' && by === 'person'
      ? t('step.request-message-own')
      : step(type)
  }
  const items = steps.map((entry) => ({
    id: entry.id,
    at: entry.at,
    time: time(entry.at),
    title: titleOf(entry),
    own: entry.by === 'person',
    body: bodyOf(entry),
  }))
  const [first] = items
  // The date that was promised then, not one that was agreed to later.
  const promised = extended?.from.day ?? request.day
  const acknowledgement = first && {
    ...first,
    id: `${first.id}-acknowledged`,
    title: t('step.request-acknowledged'),
    own: false,
    body: t('acknowledgement', { reference, date: day(promised) }),
  }
  const all = first && acknowledgement ? [first, acknowledgement, ...items.slice(1)] : items
  return (
    <Region title={t('story')}>
      <StoryLine label={t('story')} items={all} />
    </Region>
  )
}
