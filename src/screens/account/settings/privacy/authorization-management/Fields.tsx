import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import css from '../../../../../ui/ui.module.css'

interface Props {
  /** Who may read them. */
  name: string
  scopes: readonly string[]
  /** Absent when none can be taken away. */
  onRemove?: (scope: string) => Promise<void>
}

export function Fields({ name, scopes, onRemove }: Props) {
  const { t } = useTranslation('account/settings/privacy/authorization-management')
  return (
    <ul className={css.chips} aria-label={t('fields', { name })}>
      {scopes.map((scope) => {
        const field = t(`scope.${scope}`)
        return (
          <li key={scope} className={css.chip}>
            {field}
            {onRemove && (
              <button
                type="button"
                className={css.chipButton}
                aria-label={t('removeOne', { field, name })}
                onClick={() => void onRemove(scope)}
              >
                <X aria-hidden size={16} />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
