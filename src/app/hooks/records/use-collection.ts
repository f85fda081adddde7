import { useTranslation } from 'react-i18next'
import type { RecordSet } from '../../../contract/records.ts'
import { useOutboxedSwitch } from '../outboxed-switch.ts'
import { useOutboxed } from '../use-outboxed.ts'

/**
 * Whether a list is being added to, as the props of a switch. It shows only what the server holds;
 * a pause is safe on this device until it does, and is meant whatever happened elsewhere.
 */
export function useCollection({ category, collection: read }: RecordSet) {
  const { t, i18n } = useTranslation('records')
  const outboxed = useOutboxed(
    ({ operation, params }) => operation === 'changeCollection' && params.category === category,
  )
  const collection =
    read && outboxed.current(read, (answer) => (answer as RecordSet).collection ?? read)
  const checked = !collection?.paused
  const choose = (next: boolean) =>
    outboxed.submit({
      operation: 'changeCollection',
      params: { category },
      body: { paused: !next },
      etag: collection?.etag ?? '',
      lane: `collection:${category}`,
      isWithdrawal: !next,
    })
  const wanted = ({ body }: { body: unknown }) => !(body as { paused: boolean }).paused
  const shown = useOutboxedSwitch(outboxed, { checked, wanted, choose })

  const { result, entry } = outboxed
  const answer = entry ? undefined : (result as RecordSet | null | undefined)?.collection
  // What was said here counts while it holds: another screen or device may have said otherwise since.
  const confirmed = answer?.etag === collection?.etag ? answer : undefined
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  return {
    ...shown,
    checked,
    status: confirmed?.at
      ? t(confirmed.paused ? 'pausedAt' : 'resumedAt', {
          time: time.format(new Date(confirmed.at)),
        })
      : undefined,
    onChange: (next: boolean) => void choose(next),
  }
}
