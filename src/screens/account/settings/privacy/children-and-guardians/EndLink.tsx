import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { GuardedChild } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { refresh } from './queries.ts'

export function EndLink({ child }: { child: GuardedChild }) {
  const { t, i18n } = useTranslation(['account/settings/privacy/children-and-guardians', 'common'])
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState(false)
  const { id, name } = child
  const title = t('endTitle', { name })
  const text = t('endText', { name })

  const end = () =>
    run(async () => {
      setAsking(false)
      const shown = await shownText(i18n.language, [title, text])
      await call(operations.endGuardianship, { params: { id }, body: { shown } })
      await refresh()
    })

  return (
    <>
      <Row
        title={t('end', { name })}
        description={error ?? text}
        end={
          <Button busy={busy} onClick={() => setAsking(true)}>
            {t('endButton')}
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        title={title}
        confirmLabel={t('endConfirm')}
        cancelLabel={t('common:cancel')}
        onConfirm={() => void end()}
        onCancel={() => setAsking(false)}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </>
  )
}
