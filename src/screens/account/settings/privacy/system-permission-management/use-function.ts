import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { operations } from '../../../../../contract/operations.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import type { ShownText, SystemPermission } from '../../../../../contract/schemas.ts'
import { refresh } from './queries.ts'
import { type Found, saidNo, uses } from './uses.ts'

type Opened = { title: string; shop: string }
export type Outcome =
  | { kind: 'found'; found: Found; opened?: Opened | undefined }
  | { kind: 'refused' | 'not-offered' | 'unknown-code' }
  | { kind: 'failed'; error: unknown }

/**
 * One function used on purpose: agreed to with us for good or for this once, then asked of the
 * device, then used. What was agreed to for once is noted first: nothing is read without a record.
 * Nothing that was read leaves the device, but a recognised sharing code.
 */
export function useFunction({ id, grant }: SystemPermission, name: string) {
  const { t, i18n } = useTranslation('account/settings/privacy/system-permission-management')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const params = { id }
  const given = grant.choice === 'given'

  // Nothing stands as if it were in use once it was taken back.
  useEffect(() => {
    if (!given) setOutcome(null)
  }, [given])

  async function open(code: string, agreed: { shown?: ShownText }): Promise<Opened> {
    const body = { code, ...agreed }
    const { title, shop } = await call(operations.openSharingCode, { body })
    return { title, shop }
  }

  async function use(question?: readonly string[]): Promise<void> {
    setBusy(true)
    setOutcome(null)
    try {
      const agreed = question ? { shown: await shownText(i18n.language, question) } : {}
      const note = () =>
        call(operations.usePermission, { params, body: { function: name, ...agreed } })
      if (question) await note()
      const found = await uses[name]?.(t('sampleNotice'))
      if (!found) return
      const code = found.kind === 'code' ? found.code : null
      if (!question && found.kind !== 'code') await note()
      setOutcome({ kind: 'found', found, opened: code ? await open(code, agreed) : undefined })
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
  if (!(error instanceof CallFailed)) return { kind: saidNo(error) ? 'refused' : 'not-offered' }
  return error.code === 'not-found' ? { kind: 'unknown-code' } : { kind: 'failed', error }
}
