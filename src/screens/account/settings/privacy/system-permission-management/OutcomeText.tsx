import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import type { Outcome } from './use-function.ts'
import type { Found } from './uses.ts'

/** What came of a use, in words; what was read is named no further than it was used. */
export function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation([
    'account/settings/privacy/system-permission-management',
    'policy',
  ])
  const problemText = useProblemText()
  if (outcome.kind === 'failed')
    return (
      <Notice within="status" tone="bad">
        {problemText(outcome.error)}
      </Notice>
    )
  if (outcome.kind !== 'found')
    return (
      <Notice within="status" tone="warn">
        {t(outcome.kind)}
      </Notice>
    )

  const { found, opened } = outcome
  const words = (given: Found): string => {
    switch (given.kind) {
      case 'pick-up-point': {
        const km = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
        return t('found.point', { name: given.name, km: km.format(given.km) })
      }
      case 'category':
        return given.category
          ? t('found.category', { category: t(`policy:interest.${given.category}`) })
          : t('found.noColour')
      case 'sound':
        return t(given.heard ? 'found.heard' : 'found.silent')
      case 'notice':
        return t(given.shown ? 'found.notice' : 'found.noticeAllowed')
      case 'code':
        return opened ? t('found.code', opened) : t('found.noCode')
    }
  }
  return (
    <Notice within="status" tone="good">
      {words(found)}
    </Notice>
  )
}
