import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { saveBlob } from '../../../../../app/hooks/save-blob.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import type { Export } from '../../../../../contract/schemas.ts'
import { exportTarget } from '../../../../../contract/step-up-target.ts'
import type { Language } from '../../../../../i18n/languages.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { DeleteChild } from './DeleteChild.tsx'
import { childDataQuery, refresh } from './queries.ts'

/** What is held about the child, a copy of it, and its deletion. */
export function ChildData({ child }: { child: GuardedChild }) {
  const { t, i18n } = useTranslation(['account/settings/privacy/children-and-guardians', 'policy'])
  const { run, busy, error } = useAction()
  const { data } = useQuery(childDataQuery(child.id))
  const held = data?.categories.filter(({ records }) => records > 0) ?? []
  const latest = data?.exports[0]
  const scope = {
    categories: (data?.categories ?? []).map(({ id }) => id),
    formats: ['json' as const, 'html' as const],
  }
  const { ask, element } = useStepUp('export', async (proof) => {
    await call(operations.requestExport, {
      body: { ...scope, language: i18n.language as Language },
      stepUpProof: proof,
      onBehalfOf: child.id,
    })
    await refresh()
  })

  return (
    <>
      <Section title={t('data', { name: child.name })}>
        {held.map(({ id, records }) => (
          <Row
            key={id}
            title={t(`policy:category.${id}`)}
            description={t('records', { count: records })}
          />
        ))}
        {latest && <ChildCopy child={child} copy={latest} />}
      </Section>
      {error && <Notice tone="bad">{error}</Notice>}
      {element ?? (
        <Actions>
          <Button busy={busy} onClick={() => void run(async () => ask(await exportTarget(scope)))}>
            {t('copy', { name: child.name })}
          </Button>
        </Actions>
      )}
      <DeleteChild child={child} />
    </>
  )
}

function ChildCopy({ child, copy }: { child: GuardedChild; copy: Export }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const { id, reference, status } = copy
  const save = () =>
    run(async () => {
      const params = { id }
      const file = await call(operations.downloadExport, { params, onBehalfOf: child.id })
      saveBlob(await file.blob(), `${reference}.zip`)
    })
  return (
    <Row
      title={t('copyOf', { reference })}
      description={error ?? t(`copyState.${status}`)}
      end={
        status === 'ready' && (
          <Button busy={busy} onClick={() => void save()}>
            {t('download')}
          </Button>
        )
      }
    />
  )
}
