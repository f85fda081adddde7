import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { operations } from '../../../contract/operations.ts'
import { CallFailed } from '../../../contract/problem.ts'
import { RecordSet } from '../../../contract/records.ts'
import { call, queryClient } from '../../client.ts'
import { useProblemText } from '../use-problem-text.ts'
import { recordSetQuery } from './queries.ts'

/** Whether a list is being added to, as the props of a switch. It shows only what the server holds. */
export function useCollection({ category, collection }: RecordSet) {
  const { t, i18n } = useTranslation(['records', 'common'])
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [confirmed, setConfirmed] = useState<RecordSet['collection']>(null)
  const [failed, setFailed] = useState<{ error: unknown; paused: boolean } | null>(null)

  async function send(paused: boolean, etag: string): Promise<RecordSet> {
    try {
      return await call(operations.changeCollection, {
        params: { category },
        body: { paused },
        etag,
      })
    } catch (error) {
      const stale = error instanceof CallFailed && error.code === 'stale'
      const current = stale ? RecordSet.safeParse(error.problem?.current).data?.collection : null
      // A pause is meant whatever happened elsewhere; resuming is decided on what is there now.
      if (paused && current) return send(paused, current.etag)
      throw error
    }
  }

  async function change(paused: boolean): Promise<void> {
    setBusy(true)
    setFailed(null)
    try {
      const set = await send(paused, collection?.etag ?? '')
      queryClient.setQueryData(recordSetQuery(category).queryKey, set)
      setConfirmed(set.collection)
    } catch (error) {
      setFailed({ error, paused })
      await queryClient.invalidateQueries({ queryKey: recordSetQuery(category).queryKey })
    }
    setBusy(false)
  }

  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  return {
    checked: !collection?.paused,
    busy,
    words: { on: t('common:on'), off: t('common:off'), saving: t('common:saving') },
    status:
      confirmed?.at && !busy
        ? t(confirmed.paused ? 'pausedAt' : 'resumedAt', {
            time: time.format(new Date(confirmed.at)),
          })
        : undefined,
    error: failed
      ? {
          text: problemText(failed.error),
          actions: [{ label: t('common:retry'), onPress: () => void change(failed.paused) }],
        }
      : undefined,
    onChange: (next: boolean) => void change(!next),
  }
}
