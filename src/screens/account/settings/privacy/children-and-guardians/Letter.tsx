import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { call } from '../../../../../app/client.ts'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { operations } from '../../../../../contract/operations.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Spinner } from '../../../../../ui/Spinner.tsx'
import { AskedBy } from './AskedBy.tsx'
import { letterQuery, refresh } from './queries.ts'

/** Whom the link in a message asks about. It does nothing before an answer, and is spent with it. */
export function Letter({ token }: { token: string }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const problemText = useProblemText()
  const navigate = useNavigate()
  const { data, error } = useQuery(letterQuery(token))
  const params = { token }
  const leave = async () => {
    await navigate({ search: '' }, { replace: true })
    await refresh()
  }
  if (error) {
    const isOver = error instanceof CallFailed && error.problem?.reason === 'letter-over'
    return <Notice tone="warn">{isOver ? t('letterOver') : problemText(error)}</Notice>
  }
  if (!data) return <Spinner />
  return (
    <AskedBy
      child={data.child}
      name={data.name}
      opensAccount={data.opensAccount}
      onConfirm={async (stepUpProof) => {
        await call(operations.acceptGuardianLetter, { params, stepUpProof })
        await leave()
      }}
      onDecline={async () => {
        await call(operations.refuseGuardianLetter, { params })
        await leave()
      }}
    />
  )
}
