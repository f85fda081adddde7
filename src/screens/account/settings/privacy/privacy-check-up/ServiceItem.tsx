import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { OutboxNotice } from '../../../../../app/hooks/outbox-notice.tsx'
import { useOutboxed } from '../../../../../app/hooks/use-outboxed.ts'
import { Question } from './Question.tsx'
import type { ItemProps } from './Step.tsx'

/** A service that has not read anything for long: it goes on, or it is ended as on its own screen. */
export function ServiceItem({ item, busy, onLeave, onConfirmed }: ItemProps) {
  const { t, i18n } = useTranslation([checkUpPath, 'policy'])
  const { authorisation } = item
  const id = item.id.replace(/^service\./, '')
  const lane = `authorisation:${id}`
  const outboxed = useOutboxed((entry) => entry.lane === lane)
  const isEnded = outboxed.result !== undefined && !outboxed.entry
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server has said so
  useEffect(() => {
    if (isEnded) onConfirmed(t('now.ended'))
  }, [isEnded])

  function now() {
    if (!authorisation) return t('now.ended')
    const fields = authorisation.scopes.map((scope) => t(`policy:field.${scope}`))
    const { lastUse } = authorisation
    return lastUse
      ? t('now.reads', { fields, time: time.format(new Date(lastUse.at)) })
      : t('now.neverRead', { fields })
  }
  /** The last answer counts: one that still waits to be sent is meant no more. */
  async function keep() {
    await outboxed.takeBack()
    onLeave()
  }
  function end() {
    if (!authorisation) return onLeave()
    if (outboxed.waits) return outboxed.sendNow()
    void outboxed.submit({
      operation: 'revokeAuthorisation',
      params: { id },
      body: {},
      etag: null,
      lane,
      isWithdrawal: true,
    })
  }

  return (
    <Question
      item={item}
      now={now()}
      busy={busy || outboxed.busy}
      onYes={() => void keep()}
      onNo={end}
      onLeave={() => void keep()}
    >
      <OutboxNotice outboxed={outboxed} onChangeMind={() => void outboxed.takeBack()} />
    </Question>
  )
}
