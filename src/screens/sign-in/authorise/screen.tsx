import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { call, queryClient } from '../../../app/client.ts'
import { SharedFields } from '../../../app/hooks/shared-fields.tsx'
import { useAction } from '../../../app/hooks/use-action.ts'
import { operations } from '../../../contract/operations.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'

/** The sample service that lets people in with an account of ours. */
const id = 'weekend-bazaar'
const clientQuery = queryOptions({
  queryKey: ['third-party-client', id],
  queryFn: () => call(operations.getThirdPartyClient, { params: { id } }),
})

export const prefetch = () => queryClient.fetchQuery(clientQuery)

/** The other direction: what a service would receive of this account, before it receives it (R5). */
export function Component() {
  const { t } = useTranslation(['sign-in/authorise', 'menu', 'policy'])
  const { data } = useSuspenseQuery(clientQuery)
  const [scopes, setScopes] = useState<readonly string[]>([])
  const { run, busy, error } = useAction()
  const { name, fields, granted } = data
  const navigate = useNavigate()

  const allow = () =>
    run(async () => {
      const chosen = ['account-name', ...scopes]
      await call(operations.authoriseThirdPartyClient, { params: { id }, body: { scopes: chosen } })
      await queryClient.invalidateQueries()
    })

  if (granted.length > 0) {
    const names = granted.map((field) => t(`policy:field.${field}`))
    return (
      <Page title={t('menu:authorise')}>
        <Notice tone="good">{t('done', { name, fields: names })}</Notice>
        <Actions>
          <ButtonLink to="/account/settings/privacy/authorization-management">
            {t('manage')}
          </ButtonLink>
          <ButtonLink to="/account">{t('menu:account')}</ButtonLink>
        </Actions>
      </Page>
    )
  }
  return (
    <Page title={t('menu:authorise')} intro={t('intro', { name })}>
      <SharedFields
        title={t('fields', { name })}
        fields={fields}
        chosen={scopes}
        onChange={setScopes}
      />
      <p>{t('revocable')}</p>
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button busy={busy} onClick={() => void allow()}>
          {t('allow')}
        </Button>
        {/* The same kind of button as the yes, though it only leads away. */}
        <Button onClick={() => void navigate('/account')}>{t('refuse')}</Button>
      </Actions>
    </Page>
  )
}
