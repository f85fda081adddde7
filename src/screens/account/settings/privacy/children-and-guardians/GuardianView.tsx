import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { ChildrenAndGuardians } from '../../../../../contract/children.ts'
import { operations } from '../../../../../contract/operations.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Region } from '../../../../../ui/Region.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { Child } from './Child.tsx'
import { Requests } from './Requests.tsx'

export function GuardianView({ data }: { data: ChildrenAndGuardians }) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  return (
    <>
      <Requests requests={data.requests} />
      {data.children.map((child) => (
        <Child key={child.id} child={child} />
      ))}
      <Region title={t('inviteTitle')}>
        <Text>{t('inviteText')}</Text>
        <Invite />
      </Region>
    </>
  )
}

/** The code is shown here once; the server keeps only its hash. */
function Invite() {
  const { t, i18n } = useTranslation('account/settings/privacy/children-and-guardians')
  const { run, busy, error } = useAction()
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  return (
    <>
      <Button
        busy={busy}
        onClick={() => void run(async () => setMade(await call(operations.inviteChild, {})))}
      >
        {t('invite')}
      </Button>
      {error && <Notice tone="bad">{error}</Notice>}
      {made && (
        <Notice title={made.code}>
          {t('inviteCode', { time: time.format(new Date(made.expiresAt)) })}
        </Notice>
      )}
    </>
  )
}
