import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { queryClient } from '../client.ts'
import { LateNotice } from './LateNotice.tsx'

/** Only a press leads away from a page on which somebody may have typed, and back to it afterwards. */
export function SessionEnded() {
  const { t } = useTranslation(['common', 'menu'])
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()

  async function signIn() {
    await navigate(`/sign-in?next=${encodeURIComponent(pathname + search + hash)}`)
    // Nothing that was read stays for whoever comes next.
    queryClient.clear()
  }

  return (
    <LateNotice tone="warn">
      <span>{t('problem.unauthenticated')}</span>
      <Button onClick={() => void signIn()}>{t('menu:sign-in')}</Button>
    </LateNotice>
  )
}
