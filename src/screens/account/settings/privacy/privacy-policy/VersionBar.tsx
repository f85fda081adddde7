import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import type { PolicyOverview } from '../../../../../contract/privacy-policy.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Select } from '../../../../../ui/Select.tsx'
import css from './reader.module.css'
import { namespace } from './words.ts'

interface Props {
  policy: PolicyOverview
  version: string
  /** The version to compare with, or empty. */
  compared: string
  onChange: (next: { version?: string; compare?: string }) => void
}

/** Which version is read, what it is compared with, and a way to have it on paper. */
export function VersionBar({ policy, version, compared, onChange }: Props) {
  const { t } = useTranslation(namespace)
  const day = useDay()
  const label = (date: string) => {
    const isSample = policy.versions.some((known) => known.version === date && known.sample)
    if (date === policy.current) return t('inForce', { date: day(date) })
    return isSample ? t('sample', { date: day(date) }) : day(date)
  }
  const newestFirst = policy.versions.map((known) => known.version).toReversed()
  const options = newestFirst.map((value) => ({ value, label: label(value) }))
  return (
    <>
      <div className={css.bar}>
        <Select
          label={t('version')}
          value={version}
          options={options}
          onChange={(next) => onChange({ version: next })}
        />
        <Select
          label={t('compareWith')}
          value={compared}
          options={[
            { value: '', label: t('compareNone') },
            ...options.filter(({ value }) => value !== version),
          ]}
          onChange={(next) => onChange({ compare: next })}
        />
        <Button onClick={() => window.print()} className={css.print ?? ''}>
          <Printer aria-hidden size={18} /> {t('print')}
        </Button>
      </div>
      <p className={css.onPaper}>
        {t('version')} <strong>{label(version)}</strong>
      </p>
    </>
  )
}
