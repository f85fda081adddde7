import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { operations } from '../../contract/operations.ts'
import { CallFailed } from '../../contract/problem.ts'
import { ConsentState } from '../../contract/schemas.ts'
import { call } from '../client.ts'
import { shownText } from './shown-text.ts'
import { useProblemText } from './use-problem-text.ts'

type Choice = 'given' | 'withdrawn'
type Saving = { kind: 'idle' } | { kind: 'saving' } | { kind: 'failed'; error: unknown }

/**
 * One consent as the props of a switch. It shows only what the server holds: 'withdrawn' appears
 * after the server said so, never before. A retry keeps its key, and so its meaning.
 */
export function useConsent(
  consent: ConsentState,
  shown: readonly string[],
  refresh: () => Promise<unknown>,
) {
  const { t, i18n } = useTranslation('common')
  const problemText = useProblemText()
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const [confirmed, setConfirmed] = useState<ConsentState | null>(null)
  const intent = useRef({ choice: 'withdrawn' as Choice, key: '' })

  async function send(etag: string): Promise<void> {
    const { choice, key } = intent.current
    setSaving({ kind: 'saving' })
    try {
      const result = await call(operations.changeConsent, {
        params: { id: consent.purpose },
        body: { choice, shown: await shownText(i18n.language, shown) },
        etag,
        idempotencyKey: key,
      })
      setConfirmed(result)
      await refresh()
      setSaving({ kind: 'idle' })
    } catch (error) {
      await fail(error)
    }
  }

  async function fail(error: unknown): Promise<void> {
    const isStale = error instanceof CallFailed && error.code === 'stale'
    const current = isStale ? ConsentState.safeParse(error.problem?.current) : undefined
    // A withdrawal is meant whatever happened elsewhere; a grant is asked for again.
    if (intent.current.choice === 'withdrawn' && current?.success) {
      intent.current.key = crypto.randomUUID()
      await send(current.data.etag)
      return
    }
    if (isStale) await refresh()
    setSaving({ kind: 'failed', error })
  }

  const reasonText = (reason: string | null) => (reason ? t(`reason.${reason}`) : undefined)
  const checked = consent.choice === 'given'
  const blocking = consent.actions.find(({ id }) => id === (checked ? 'withdraw' : 'give'))
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  return {
    checked,
    busy: saving.kind === 'saving',
    words: { on: t('on'), off: t('off'), saving: t('saving') },
    status:
      confirmed?.at && saving.kind === 'idle'
        ? t(confirmed.choice === 'given' ? 'given' : 'withdrawn', {
            time: time.format(new Date(confirmed.at)),
          })
        : undefined,
    blockedReason: reasonText(blocking?.reason ?? null),
    note: reasonText(consent.suspended),
    error:
      saving.kind === 'failed'
        ? {
            text: problemText(saving.error),
            retryLabel: t('retry'),
            onRetry: () => void send(consent.etag),
          }
        : undefined,
    onChange: (next: boolean) => {
      intent.current = { choice: next ? 'given' : 'withdrawn', key: crypto.randomUUID() }
      void send(consent.etag)
    },
  }
}
