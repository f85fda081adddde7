import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import { operations } from '../../../../../contract/operations.ts'
import type { PersonalInfoDownload } from '../../../../../contract/schemas.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { CheckboxList } from '../../../../../ui/CheckboxList.tsx'
import { FieldGroup } from '../../../../../ui/FieldGroup.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { TextField } from '../../../../../ui/TextField.tsx'
import { downloadQuery } from './queries.ts'

const formats = ['html', 'csv', 'json'] as const

export function RequestForm({ categories }: Pick<PersonalInfoDownload, 'categories'>) {
  const { t } = useTranslation(['account/settings/privacy/personal-info-download', 'policy'])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const { run, busy, error } = useAction()
  const { ask, element } = useStepUp('export', async (proof) => {
    const body = {
      categories: [...chosen],
      formats: formats.filter((format) => wanted.includes(format)),
      ...(from && { from }),
      ...(to && { to }),
    }
    await call(operations.requestExport, { body, stepUpProof: proof })
    await queryClient.invalidateQueries({ queryKey: downloadQuery.queryKey })
  })

  function start() {
    const missing = chosen.length === 0 || wanted.length === 0
    setIncomplete(missing)
    if (!missing) void run(ask)
  }

  return (
    <>
      <CheckboxList
        legend={t('categories')}
        chosen={chosen}
        onChange={setChosen}
        items={categories.map(({ id, records }) => ({
          id,
          label: t('records', { name: t(`policy:category.${id}`), count: records }),
        }))}
      />
      <Actions>
        <Button onClick={() => setChosen(categories.map(({ id }) => id))}>{t('all')}</Button>
        <Button onClick={() => setChosen([])}>{t('none')}</Button>
      </Actions>
      <CheckboxList
        legend={t('formats')}
        chosen={wanted}
        onChange={setWanted}
        items={formats.map((id) => ({ id, label: t(`format.${id}`) }))}
      />
      <FieldGroup legend={t('period')}>
        <TextField
          type="date"
          label={t('from')}
          value={from}
          onChange={(e) => setFrom(e.target.value)}
        />
        <TextField type="date" label={t('to')} value={to} onChange={(e) => setTo(e.target.value)} />
      </FieldGroup>
      {incomplete && <Notice tone="bad">{t('choose')}</Notice>}
      {error && <Notice tone="bad">{error}</Notice>}
      {element ?? (
        <Button kind="primary" busy={busy} onClick={start}>
          {t('start')}
        </Button>
      )}
    </>
  )
}
