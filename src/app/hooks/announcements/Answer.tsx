import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AnnouncementAnswer, AnnouncementView } from '../../../contract/announcements.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Text } from '../../../ui/Text.tsx'
import { OutboxNotice } from '../outbox-notice.tsx'
import { useOutboxed } from '../use-outboxed.ts'
import { useShownText } from '../use-shown-text.ts'
import { wordsOf } from './words-of.ts'

const labels = { accepted: 'yes', refused: 'no', read: 'read' } as const

const forGuardian = ['guardian-needed', 'guardian-decides']

interface Props {
  announcement: AnnouncementView
  /** The linked child that a guardian answers for. */
  onBehalfOf?: string
}

/** Yes and no are the same button twice; after either, the other stays within reach. */
export function Answer({ announcement, onBehalfOf }: Props) {
  const { t, i18n } = useTranslation(['account/settings/privacy/announcements', 'common', 'menu'])
  const { id, answer, answeredAt, actions, etag } = announcement
  const words = wordsOf(announcement, i18n.language)
  const { title, summary, points, ifYes, ifNo } = words
  const outboxed = useOutboxed(
    ({ operation, params, ...entry }) =>
      operation === 'answerAnnouncement' && params.id === id && entry.onBehalfOf === onBehalfOf,
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
      ...(onBehalfOf && { onBehalfOf }),
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
      {!answer && !waiting && actions.some(({ id }) => id === 'refused') && (
        <Text soft>{t('unanswered')}</Text>
      )}
      <OutboxNotice outboxed={outboxed} said={waiting && t(labels[waiting])} />
      {actions
        .filter(({ reason }) => reason !== null)
        .map((action) => (
          <Text key={action.id} soft>
            {forGuardian.includes(action.reason ?? '') ? (
              <>
                {t('onlyGuardian', { page: t('menu:children-and-guardians') })}{' '}
                <Link to="/account/settings/privacy/children-and-guardians">
                  {t('menu:children-and-guardians')}
                </Link>
              </>
            ) : (
              t(`common:reason.${action.reason}`)
            )}
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
