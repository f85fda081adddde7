import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { operations } from '../../../../../contract/operations.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import type { SystemPermission } from '../../../../../contract/schemas.ts'
import { refresh } from './queries.ts'
import { type Found, NotOffered, uses } from './uses.ts'

type Opened = { title: string; shop: string }
export type Outcome =
  | { kind: 'found'; found: Found; opened?: Opened | undefined }
  | { kind: 'refused' | 'not-offered' | 'unknown-code' }
  | { kind: 'failed'; error: unknown }

/**
 * One function used on purpose: agreed to with us, then asked of the device, then used and noted.
 * Nothing that was read leaves the device, but a recognised sharing code.
 */
export function useFunction({ id, grant }: SystemPermission, name: string) {
  const { t, i18n } = useTranslation('account/settings/privacy/system-permission-management')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const params = { id }

  async function open(code: string): Promise<Opened> {
    const { title, shop } = await call(operations.openSharingCode, { body: { code } })
    return { title, shop }
  }

  async function use(question?: readonly string[]): Promise<void> {
    setBusy(true)
    setOutcome(null)
    try {
      if (question) {
        const shown = await shownText(i18n.language, question)
        const body = { choice: 'given' as const, shown }
        await call(operations.changeConsent, {
          params: { id: grant.purpose },
          body,
          etag: grant.etag,
        })
      }
      const found = await uses[name]?.(t('sampleNotice'))
      if (!found) return
      const code = found.kind === 'code' ? found.code : null
      if (found.kind !== 'code')
        await call(operations.usePermission, { params, body: { function: name } })
      setOutcome({ kind: 'found', found, opened: code ? await open(code) : undefined })
    } catch (error) {
      setOutcome(outcomeOf(error))
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  return { use, busy, outcome }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotOffered) return { kind: 'not-offered' }
  if (!(error instanceof CallFailed)) return { kind: 'refused' }
  return error.code === 'not-found' ? { kind: 'unknown-code' } : { kind: 'failed', error }
}
