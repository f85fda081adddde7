import { useTranslation } from 'react-i18next'
import type { AccountHome } from '../../contract/schemas.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'

/** Nobody else tells that customer service waits: it is said here until it is answered. */
export function Asked({ asked: { id, reference } }: { asked: NonNullable<AccountHome['asked']> }) {
  const { t } = useTranslation('account/customer-service')
  return (
    <Notice tone="warn">
      <Text>{t('homeAsked', { reference })}</Text>
      <ButtonLink to={`/account/customer-service?request=${id}`}>{t('homeAskedLink')}</ButtonLink>
    </Notice>
  )
}
