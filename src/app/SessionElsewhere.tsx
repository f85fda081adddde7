import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Notice } from '../ui/Notice.tsx'
import { queryClient } from './client.ts'
import { onAnotherPerson } from './hooks/session.ts'
import { onTabMessage } from './outbox/tabs.ts'

type Told = 'signedOutElsewhere' | 'signedInElsewhere'

/** Nobody is signed out by another tab, or finds somebody else in this one, without being told. */
export function SessionElsewhere() {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const state = useLocation().state as { told?: Told } | null

  useEffect(() => {
    async function leaveFor(place: string, told: Told) {
      queryClient.clear()
      // What can't be fetched was not used by this tab either.
      await import('./forget-person.ts').then(
        ({ forgetPerson }) => forgetPerson(),
        () => undefined,
      )
      await navigate(place, { state: { told } })
    }
    const stops = [
      onTabMessage(({ type }) => {
        if (type === 'signed-out') void leaveFor('/sign-in', 'signedOutElsewhere')
      }),
      onAnotherPerson(() => void leaveFor('/account', 'signedInElsewhere')),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [navigate])
  return state?.told ? <Notice tone="warn">{t(state.told)}</Notice> : null
}
