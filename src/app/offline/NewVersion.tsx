import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { isSomethingTyped } from './typed.ts'

/** Says that there is a new version. Only a press brings it, and never over what somebody typed. */
export function NewVersion() {
  const { t } = useTranslation('common')
  const [warned, setWarned] = useState(false)
  return (
    <Notice title={t('newVersion')}>
      {t(warned ? 'typed' : 'newVersionText')}
      <Actions>
        <Button
          onClick={() => {
            if (warned || !isSomethingTyped()) location.reload()
            else setWarned(true)
          }}
        >
          {t(warned ? 'reloadAnyway' : 'reload')}
        </Button>
      </Actions>
    </Notice>
  )
}
