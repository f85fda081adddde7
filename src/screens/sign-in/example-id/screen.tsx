import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { call, queryClient } from '../../../app/client.ts'
import { SharedFields } from '../../../app/hooks/shared-fields.tsx'
import { startSession } from '../../../app/hooks/start-session.ts'
import { useAction } from '../../../app/hooks/use-action.ts'
import { operations } from '../../../contract/operations.ts'
import { CallFailed } from '../../../contract/problem.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { RadioList } from '../../../ui/RadioList.tsx'

const accountsQuery = queryOptions({
  queryKey: ['example-id'],
  queryFn: () => call(operations.listProviderAccounts, {}),
})

export const prefetch = () => queryClient.fetchQuery(accountsQuery)

/** The simulated provider's own page: which fields come over, each of them a choice (R5). */
export function Component() {
  const { t } = useTranslation(['sign-in/example-id', 'menu', 'common'])
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(accountsQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const [scopes, setScopes] = useState<readonly string[]>([])
  const { run, busy, error } = useAction()
  const account = data.accounts.find(({ id }) => id === chosen)

  async function go(name: string) {
    const body = { account: name, scopes: ['account-name', ...scopes] }
    const granted = await call(operations.grantByProvider, { body })
    try {
      const { grant } = granted
      await startSession(await call(operations.signInWithProvider, { body: { grant } }))
      await navigate('/account')
    } catch (failure) {
      const isNew = failure instanceof CallFailed && failure.problem?.reason === 'not-linked'
      if (!isNew) throw failure
      await navigate('/sign-in/register', { state: granted })
    }
  }

  return (
    <Page title={t('menu:example-id')} intro={t('intro')}>
      <Notice>{t('simulated')}</Notice>
      <RadioList
        legend={t('which')}
        items={data.accounts.map(({ id }) => ({ id, label: id }))}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next)
          setScopes([])
        }}
      />
      {account && (
        <SharedFields
          title={t('fields')}
          fields={account.fields}
          chosen={scopes}
          onChange={setScopes}
        />
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        {account && (
          <Button busy={busy} onClick={() => void run(() => go(account.id))}>
            {t('allow')}
          </Button>
        )}
        <ButtonLink to="/sign-in">{t('refuse')}</ButtonLink>
      </Actions>
    </Page>
  )
}
