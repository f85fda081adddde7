import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/client.ts'
import { saveBlob } from '../../../app/hooks/save-blob.ts'
import { useKeptPlace } from '../../../app/hooks/use-kept-place.ts'
import { operations } from '../../../contract/operations.ts'
import type { RequestFile, RightsRequest } from '../../../contract/requests.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { FileButton } from '../../../ui/FileButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { accept, deskQuery } from './queries.ts'
import { toBase64 } from './to-base64.ts'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

interface Props {
  request: RightsRequest
  can: (action: string) => boolean
}

export function Files({ request, can }: Props) {
  const { t, size } = useWords()
  const { data: desk } = useQuery(deskQuery)
  const { send, busy, error, fail } = useSend()
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(request.files.length)
  const limits = desk?.attachments
  const canAdd = can('attach')
  if (!limits || (!canAdd && request.files.length === 0)) return null

  async function add(file: File, bytes: number) {
    if (file.size > bytes) {
      fail(t('fileTooLarge', { size: size(bytes) }))
      return
    }
    const { name, size: length, lastModified } = file
    await send([name, length, lastModified], async (idempotencyKey) => {
      const params = { id: request.id }
      const body = { name, data: await toBase64(file) }
      await accept(await call(operations.attachFile, { params, body, idempotencyKey }))
    })
  }

  const hint = t('filesHint', { count: limits.count, size: size(limits.bytes) })
  return (
    <div ref={place}>
      <Section title={t('files')} description={hint}>
        {request.files.map((file) => (
          <FileRow
            key={file.id}
            requestId={request.id}
            file={file}
            canRemove={file.by === 'person' && can('remove-file')}
            onRemove={onPressed}
          />
        ))}
      </Section>
      {canAdd && (
        <>
          {error && <Notice tone="bad">{error}</Notice>}
          <Actions>
            <FileButton
              label={t('fileAdd')}
              accept={limits.types.join(',')}
              busy={busy}
              onFile={(file) => void add(file, limits.bytes)}
            />
          </Actions>
        </>
      )}
    </div>
  )
}

interface RowProps {
  requestId: string
  file: RequestFile
  canRemove: boolean
  onRemove: () => void
}

function FileRow({ requestId, file, canRemove, onRemove }: RowProps) {
  const { t, size, time } = useWords()
  const { send, busy, error } = useSend()
  const [asking, setAsking] = useState(false)
  const { id, name, bytes, at } = file
  const params = { id: requestId, file: id }
  const save = () =>
    send(id, async () => {
      const response = await call(operations.getRequestFile, { params })
      saveBlob(await response.blob(), name)
    })
  const remove = () =>
    send(['remove', id], async (idempotencyKey) => {
      const after = await call(operations.removeRequestFile, { params, idempotencyKey })
      onRemove()
      await accept(after)
    })
  return (
    <Row title={name} description={<Parts of={[size(bytes), time(at)]} />}>
      {error && <Notice tone="bad">{error}</Notice>}
      <Actions>
        <Button busy={busy} onClick={() => void save()}>
          {t('fileGet', { name })}
        </Button>
        {canRemove && (
          <Button busy={busy} onClick={() => setAsking(true)}>
            {t('fileRemove', { name })}
          </Button>
        )}
      </Actions>
      <ConfirmDialog
        open={asking}
        danger
        title={t('fileRemoveAsk', { name })}
        confirmLabel={t('fileRemoveYes')}
        cancelLabel={t('fileRemoveNo')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void remove()
        }}
      >
        <p>{t('fileRemoveText')}</p>
      </ConfirmDialog>
    </Row>
  )
}
