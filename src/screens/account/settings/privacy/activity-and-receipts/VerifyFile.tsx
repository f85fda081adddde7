import { FileCheck2 } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../../ui/Notice.tsx'
import css from '../../../../../ui/timeline.module.css'
import { type CheckedFile, checkFile } from './check-file.ts'
import { FileResult } from './FileResult.tsx'

/** Any receipt file, verified on this device: nothing of it leaves, and no connection is needed. */
export function VerifyFile() {
  const { t } = useTranslation('account/settings/privacy/activity-and-receipts')
  const [checked, setChecked] = useState<CheckedFile | null>(null)
  const [over, setOver] = useState(false)
  const id = useId()

  const check = async (file: File | undefined) => {
    if (file) setChecked(await checkFile(file))
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void check(event.dataTransfer.files[0])
  }

  return (
    <section
      aria-labelledby={id}
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={id}>
        <FileCheck2 aria-hidden size={20} />
        {t('verifyTitle')}
      </h2>
      <p className={css.meta}>{t('verifyText')}</p>
      <label className={css.pick}>
        {t('pick')}
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => {
            void check(target.files?.[0])
            // The same file again should be checked again.
            target.value = ''
          }}
        />
      </label>
      {checked && 'fault' in checked && (
        <Notice tone="bad">{t(`fileFault.${checked.fault}`)}</Notice>
      )}
      {checked && 'results' in checked && <FileResult checked={checked} />}
    </section>
  )
}
