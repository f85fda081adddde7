import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../../../../app/hooks/announcements/words-of.ts'
import { OutboxNotice } from '../../../../../app/hooks/outbox-notice.tsx'
import { useOutboxed } from '../../../../../app/hooks/use-outboxed.ts'
import { useShownText } from '../../../../../app/hooks/use-shown-text.ts'
import type { AnnouncementAnswer, AnnouncementView } from '../../../../../contract/announcements.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Text } from '../../../../../ui/Text.tsx'

const labels = { accepted: 'yes', refused: 'no', read: 'read' } as const

/** Yes and no are the same button twice; after either, the other stays within reach. */
export function Answer({ announcement }: { announcement: AnnouncementView }) {
  const { t, i18n } = useTranslation(['account/settings/privacy/announcements', 'common'])
  const { id, answer, answeredAt, actions, etag } = announcement
  const words = wordsOf(announcement, i18n.language)
  const { title, summary, points, ifYes, ifNo } = words
  const outboxed = useOutboxed(
    ({ operation, params }) => operation === 'answerAnnouncement' && params.id === id,
  )
  const { entry, waits, busy } = outboxed
  const waiting = waits
    ? (entry?.body as { answer: AnnouncementAnswer } | undefined)?.answer
    : undefined
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const proof = useShownText([
    ...[title, summary, ...points.flatMap(({ heading, text }) => [heading, text])],
    ...[ifYes ?? '', ifNo ?? ''],
  ])

  async function say(next: AnnouncementAnswer) {
    if (next === waiting) return outboxed.sendNow()
    await outboxed.submit({
      operation: 'answerAnnouncement',
      params: { id },
      body: { answer: next, shown: await proof() },
      etag,
      lane: 'consents',
      isWithdrawal: next === 'refused',
    })
  }

  return (
    <>
      <Text role="status">
        {answer &&
          answeredAt &&
          t(`answered.${answer}`, { time: time.format(new Date(answeredAt)) })}
      </Text>
      <OutboxNotice outboxed={outboxed} said={waiting && t(labels[waiting])} />
      {actions
        .filter(({ reason }) => reason !== null)
        .map((action) => (
          <Text key={action.id} soft>
            {t(`common:reason.${action.reason}`)}
          </Text>
        ))}
      <Actions>
        {actions
          .filter((action) => action.allowed && (waits || action.id !== answer))
          .map((action) => (
            <Button
              key={action.id}
              busy={busy}
              onClick={() => void say(action.id as AnnouncementAnswer)}
            >
              {t(
                answer
                  ? `change_${labels[action.id as AnnouncementAnswer]}`
                  : labels[action.id as AnnouncementAnswer],
              )}
            </Button>
          ))}
      </Actions>
    </>
  )
}
