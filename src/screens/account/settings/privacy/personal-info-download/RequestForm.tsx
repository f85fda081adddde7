import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useSession } from '../../../../../app/hooks/session.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { dayHere } from '../../../../../app/hooks/use-day.ts'
import { useStepUp } from '../../../../../app/hooks/use-step-up.tsx'
import { operations } from '../../../../../contract/operations.ts'
import type { ExportStarted, PersonalInfoDownload } from '../../../../../contract/schemas.ts'
import { exportTarget } from '../../../../../contract/step-up-target.ts'
import type { Language } from '../../../../../i18n/languages.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { CheckboxList } from '../../../../../ui/CheckboxList.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { faultIn, type Period, type Preset, periodOf } from './period.ts'
import { countsQuery, downloadQuery } from './queries.ts'

const formats = ['html', 'csv', 'json'] as const

interface Props {
  resource: PersonalInfoDownload
  onStarted: (started: ExportStarted) => void
}

export function RequestForm({ resource, onStarted }: Props) {
  const { t, i18n } = useTranslation(['account/settings/privacy/personal-info-download', 'policy'])
  const today = dayHere(useSession().now)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [preset, setPreset] = useState<Preset>('all')
  const [custom, setCustom] = useState<Period>({})
  /** Tries so far; each one that found a fault leads to the first of them. */
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLDivElement>(null)
  const { run, busy, error } = useAction()
  const period = periodOf(preset, today, custom)
  const fault = preset === 'custom' ? faultIn(custom, today) : null
  const counts = useQuery({ ...countsQuery(period), enabled: fault === null })
  const { categories } = counts.data ?? resource
  const missing = chosen.length === 0 || wanted.length === 0
  const checked = tries > 0
  const scope = {
    categories: [...chosen],
    formats: formats.filter((format) => wanted.includes(format)),
    ...(period.from && { from: period.from }),
    ...(period.to && { to: period.to }),
  }
  const { ask, element } = useStepUp('export', async (proof) => {
    const body = { ...scope, language: i18n.language as Language }
    const started = await call(operations.requestExport, { body, stepUpProof: proof })
    await queryClient.invalidateQueries({ queryKey: downloadQuery.queryKey })
    onStarted(started)
  })

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])

  function start() {
    setTries(tries + 1)
    if (!missing && !fault) void run(async () => ask(await exportTarget(scope)))
  }

  // What is being confirmed must not change under the code that confirms it.
  if (element) return element
  return (
    <div ref={form}>
      <CheckboxList
        legend={t('categories')}
        error={checked && chosen.length === 0 ? t('chooseCategory') : undefined}
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
      <PeriodFields
        preset={preset}
        custom={custom}
        fault={checked ? fault : null}
        today={today}
        onPreset={setPreset}
        onCustom={setCustom}
      />
      <CheckboxList
        legend={t('formats')}
        error={checked && wanted.length === 0 ? t('chooseFormat') : undefined}
        chosen={wanted}
        onChange={setWanted}
        items={formats.map((id) => ({ id, label: t(`format.${id}`) }))}
      />
      {error && <Notice tone="bad">{error}</Notice>}
      <Button kind="primary" busy={busy} onClick={start}>
        {t('start')}
      </Button>
    </div>
  )
}
