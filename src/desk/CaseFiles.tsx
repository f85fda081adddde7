import { saveBlob } from '../app/hooks/save-blob.ts'
import { useAction } from '../app/hooks/use-action.ts'
import type { DeskCase } from '../contract/desk.ts'
import { operations } from '../contract/operations.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Row } from '../ui/settings/Row.tsx'
import { Section } from '../ui/settings/Section.tsx'
import { callAtDesk } from './queries.ts'
import { useDeskWords } from './words.ts'

export function CaseFiles({ request }: Pick<DeskCase, 'request'>) {
  const { t } = useDeskWords()
  const { run, busy, error } = useAction()
  if (request.files.length === 0) return null
  const save = (file: string, name: string) =>
    run(async () => {
      const params = { id: request.id, file }
      saveBlob(await (await callAtDesk(operations.getDeskFile, { params })).blob(), name)
    })
  return (
    <Section title={t('desk:files')}>
      {request.files.map(({ id, name }) => (
        <Row
          key={id}
          title={name}
          end={
            <Button busy={busy} onClick={() => void save(id, name)}>
              {t('desk:save', { name })}
            </Button>
          }
        />
      ))}
      {error && <Notice tone="bad">{error}</Notice>}
    </Section>
  )
}
