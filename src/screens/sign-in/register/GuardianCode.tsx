import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { ChildrenRules } from '../../../app/hooks/children-rules.tsx'
import { CodeForm } from '../../../app/hooks/code-form.tsx'
import { shownText } from '../../../app/hooks/shown-text.ts'
import { useComesIntoView } from '../../../app/hooks/use-comes-into-view.ts'
import { operations } from '../../../contract/operations.ts'
import type { Challenge } from '../../../contract/schemas.ts'
import { regionById } from '../../../policy/lookup.ts'
import { shell } from '../../../policy/shell.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Region } from '../../../ui/Region.tsx'

interface Props {
  region: string
  challenge: Challenge
  onConsent: (consent: string) => void
  onResend: () => Promise<void>
  onCancel: () => void
}

/** The grown-up beside the child reads the rules before the code says yes, as by the link (R2). */
export function GuardianCode({ region, challenge, onConsent, onResend, onCancel }: Props) {
  const { t, i18n } = useTranslation('sign-in/register')
  return (
    <div ref={useComesIntoView<HTMLDivElement>()}>
      <ChildrenRules {...regionById(shell, region)} />
      <Region title={t('guardian')}>
        <Notice>{t('guardianReads')}</Notice>
        <CodeForm
          key={challenge.challengeId}
          challenge={challenge}
          onResend={onResend}
          onCancel={onCancel}
          onCode={async (code) => {
            const params = { id: challenge.challengeId }
            const shown = await shownText(i18n.language, [t('guardianReads')])
            const body = { code, shown }
            const given = await call(operations.giveGuardianConsent, { params, body })
            onConsent(given.consent)
          }}
        />
      </Region>
    </div>
  )
}
