import { useTranslation } from 'react-i18next'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import type { ActivityEntry } from '../../../../../contract/schemas.ts'

const path = 'account/settings/privacy/activity-and-receipts'

type Named = Pick<ActivityEntry, 'type' | 'kind' | 'subject'>

/** An entry in plain words. An event type nobody wrote words for is named by its kind. */
export function useEntryWords() {
  const { t, i18n } = useTranslation([path, 'policy'])
  const purposeWords = usePurposeWords()

  function subjectName(subject: Named['subject']): string | null {
    if (!subject) return null
    const { kind, id, label } = subject
    if (kind === 'purpose') {
      const known = i18n.exists(`policy:purpose.${id.replace('.', '-')}`)
      return known ? purposeWords(id).name : null
    }
    if (kind === 'interest' || kind === 'permission' || kind === 'category' || kind === 'partner') {
      return i18n.exists(`policy:${kind}.${id}`) ? t(`policy:${kind}.${id}`) : null
    }
    if (kind === 'scope') return t(`scope.${id}`)
    return label
  }

  function titleOf({ type, kind, subject }: Named): string {
    const key = `type.${type.replaceAll('.', '-')}` as const
    const what = t(i18n.exists(`${path}:${key}`) ? key : `anyOf.${kind}`)
    const name = subjectName(subject)
    return name ? t('about', { what, name }) : what
  }

  function whoDid({ kind, name }: { kind: string; name: string | null }): string {
    if (name) return t(kind === 'guardian' ? 'by.guardianNamed' : 'by.named', { name })
    return t(i18n.exists(`${path}:by.${kind}`) ? `by.${kind}` : 'by.system')
  }

  const fieldName = (field: string) =>
    i18n.exists(`${path}:field.${field}`) ? t(`field.${field}`) : t('field.other')

  return { titleOf, whoDid, fieldName }
}
