import { useQuery } from '@tanstack/react-query'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../../contract/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { Text } from '../../../ui/Text.tsx'
import { Place } from './Place.tsx'
import { requestQuery } from './queries.ts'
import { RequestPage } from './RequestPage.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useWords } from './use-words.ts'

export function RequestPlace({ id }: { id: string }) {
  const { t } = useWords()
  const problemText = useProblemText()
  const { data, error, refetch } = useQuery({ ...requestQuery(id), retry: false })
  useMarkRead(data)
  if (data) return <RequestPage request={data} />
  const isGone = error instanceof CallFailed && error.code === 'not-found'
  return (
    <Place title={t('kind.other')}>
      {!error && <Spinner />}
      {isGone && <Text>{t('notFound')}</Text>}
      {error && !isGone && (
        <>
          <Notice tone="bad">{problemText(error)}</Notice>
          <Button onClick={() => void refetch()}>{t('retry')}</Button>
        </>
      )}
    </Place>
  )
}
