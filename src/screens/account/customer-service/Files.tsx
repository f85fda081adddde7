import { useQuery } from '@tanstack/react-query'
import { call } from '../../../app/client.ts'
import { saveBlob } from '../../../app/hooks/save-blob.ts'
import { operations } from '../../../contract/operations.ts'
import type { RequestFile, RightsRequest } from '../../../contract/requests.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileButton } from '../../../ui/FileButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { accept, deskQuery } from './queries.ts'
import { toBase64 } from './to-base64.ts'
import { useSend } from './use-send.ts'
import { useWords } from './use-words.ts'

export function Files({ request, canAdd }: { request: RightsRequest; canAdd: boolean }) {
  const { t, size } = useWords()
  const { data: desk } = useQuery(deskQuery)
  const { send, busy, error, fail } = useSend()
  const limits = desk?.attachments
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
    <Section title={t('files')} description={hint}>
      {request.files.map((file) => (
        <FileRow key={file.id} requestId={request.id} file={file} />
      ))}
      {canAdd && (
        <Row title={t('fileAdd')}>
          {error && <Notice tone="bad">{error}</Notice>}
          <FileButton
            label={t('fileAdd')}
            accept={limits.types.join(',')}
            busy={busy}
            onFile={(file) => void add(file, limits.bytes)}
          />
        </Row>
      )}
    </Section>
  )
}

function FileRow({ requestId, file }: { requestId: string; file: RequestFile }) {
  const { t, size, time } = useWords()
  const { send, busy, error } = useSend()
  const { id, name, bytes, at } = file
  const save = () =>
    send(id, async () => {
      const params = { id: requestId, file: id }
      const response = await call(operations.getRequestFile, { params })
      saveBlob(await response.blob(), name)
    })
  return (
    <Row title={name} description={<Parts of={[size(bytes), time(at)]} />}>
      {error && <Notice tone="bad">{error}</Notice>}
      <Button busy={busy} onClick={() => void save()}>
        {t('fileGet', { name })}
      </Button>
    </Row>
  )
}
