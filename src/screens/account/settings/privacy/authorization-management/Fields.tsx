import { useTranslation } from 'react-i18next'
import { Chips } from '../../../../../ui/Chips.tsx'

interface Props {
  /** Who may read them. */
  name: string
  scopes: readonly string[]
  /** Those of them that stay after what waits to be taken away; the last can't be. */
  left: readonly string[]
  busy: boolean
  /** Absent when none can be taken away. */
  onRemove?: (scope: string) => Promise<void>
}

export function Fields({ name, scopes, left, busy, onRemove }: Props) {
  const { t } = useTranslation('account/settings/privacy/authorization-management')
  return (
    <Chips
      label={t('fields', { name })}
      busy={busy}
      onRemove={onRemove && ((scope) => void onRemove(scope))}
      items={scopes.map((id) => {
        const field = t(`scope.${id}`)
        const isLast = left.length === 1 && left[0] === id
        return { id, text: field, ...(!isLast && { removeLabel: t('removeOne', { field, name }) }) }
      })}
    />
  )
}
