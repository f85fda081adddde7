import { useTranslation } from 'react-i18next'
import { Chips } from '../../../../../ui/Chips.tsx'

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
    <Chips
      label={t('fields', { name })}
      onRemove={onRemove && ((scope) => void onRemove(scope))}
      items={scopes.map((id) => {
        const field = t(`scope.${id}`)
        return { id, text: field, removeLabel: t('removeOne', { field, name }) }
      })}
    />
  )
}
