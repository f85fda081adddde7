import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Notice } from '../ui/Notice.tsx'
import { queryClient } from './client.ts'
import { onTabMessage } from './outbox/tabs.ts'

/** Nobody is signed out by another tab without being told. */
export function SignedOutElsewhere() {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const state = useLocation().state as { signedOutElsewhere?: true } | null

  useEffect(
    () =>
      onTabMessage(({ type }) => {
        if (type !== 'signed-out') return
        queryClient.clear()
        // What can't be fetched was not used by this tab either.
        import('./forget-person.ts').then(
          ({ forgetPerson }) => forgetPerson(),
          () => undefined,
        )
        void navigate('/sign-in', { state: { signedOutElsewhere: true } })
      }),
    [navigate],
  )
  return state?.signedOutElsewhere ? <Notice tone="warn">{t('signedOutElsewhere')}</Notice> : null
}
