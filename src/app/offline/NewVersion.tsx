import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { LateNotice } from './LateNotice.tsx'
import { isSomethingTyped } from './typed.ts'

/** Says that there is a new version. Only a press brings it, and never over what somebody typed. */
export function NewVersion() {
  const { t } = useTranslation('common')
  const [warned, setWarned] = useState(false)
  return (
    <LateNotice title={t('newVersion')}>
      <span>{t(warned ? 'typed' : 'newVersionText')}</span>
      <Button
        onClick={() => {
          if (warned || !isSomethingTyped()) location.reload()
          else setWarned(true)
        }}
      >
        {t(warned ? 'reloadAnyway' : 'reload')}
      </Button>
    </LateNotice>
  )
}
