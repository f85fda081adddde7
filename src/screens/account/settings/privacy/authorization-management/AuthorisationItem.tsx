import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Authorisation } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Fields } from './Fields.tsx'
import { refresh } from './queries.ts'

export function AuthorisationItem({ authorisation }: { authorisation: Authorisation }) {
  const { t, i18n } = useTranslation('account/settings/privacy/authorization-management')
  const { run, busy, error } = useAction()
  const { id, name, scopes, removedScopes, lastUse, grantedAt, etag, actions } = authorisation
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const canNarrow = actions.some((action) => action.id === 'narrow' && action.allowed)

  const revoke = () =>
    run(async () => {
      await call(operations.revokeAuthorisation, { params: { id } })
      await refresh()
    })
  const remove = (scope: string) =>
    run(async () => {
      const left = scopes.filter((other) => other !== scope)
      await call(operations.narrowAuthorisation, { params: { id }, body: { scopes: left }, etag })
      await refresh()
    })

  return (
    <div>
      <Row
        title={name}
        description={
          <>
            <div>{t('since', { time: time.format(new Date(grantedAt)) })}</div>
            <div>
              {lastUse ? t('lastUse', { time: time.format(new Date(lastUse.at)) }) : t('neverUsed')}
            </div>
            {removedScopes.length > 0 && (
              <div>{t('noLonger', { fields: removedScopes.map((one) => t(`scope.${one}`)) })}</div>
            )}
          </>
        }
        end={
          <Button busy={busy} aria-label={t('revokeOne', { name })} onClick={() => void revoke()}>
            {t('revoke')}
          </Button>
        }
      />
      {error && <Notice tone="bad">{error}</Notice>}
      <Fields name={name} scopes={scopes} {...(canNarrow && { onRemove: remove })} />
    </div>
  )
}
