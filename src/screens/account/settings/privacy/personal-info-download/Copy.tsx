import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Export } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Progress } from '../../../../../ui/Progress.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { downloadQuery } from './queries.ts'
import { saveFile } from './save-file.ts'

interface Props {
  copy: Export
  /** It is gone, and its buttons with it. */
  onErased: () => void
}

export function Copy({ copy, onErased }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/personal-info-download')
  const { run, busy, error } = useAction()
  const { id, reference, status, progress, expiresAt } = copy
  const params = { id }
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const stop = () =>
    run(async () => {
      await call(operations.cancelExport, { params })
      await queryClient.invalidateQueries({ queryKey: downloadQuery.queryKey })
      onErased()
    })
  const download = () =>
    run(async () => saveFile(await call(operations.downloadExport, { params }), reference))

  if (status !== 'in_progress' && status !== 'ready') {
    return <Row title={t(`over.${status}`, { reference })} />
  }
  const ready = status === 'ready'
  const until = expiresAt && t('until', { time: time.format(new Date(expiresAt)) })
  return (
    <div>
      <Row
        title={t(ready ? 'ready' : 'running', { reference })}
        description={ready ? until : t('progress', progress)}
      />
      {!ready && (
        <Progress label={t('running', { reference })} done={progress.done} total={progress.total} />
      )}
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions inRow>
        {ready && (
          <Button kind="primary" busy={busy} onClick={() => void download()}>
            {t('download')}
          </Button>
        )}
        <Button onClick={() => void stop()}>{t(ready ? 'erase' : 'stop')}</Button>
      </Actions>
    </div>
  )
}
