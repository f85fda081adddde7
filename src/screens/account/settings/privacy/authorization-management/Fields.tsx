import { useTranslation } from 'react-i18next'
import { useKeptPlace } from '../../../../../app/hooks/use-kept-place.ts'
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
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(scopes)
  const remove = (scope: string) => {
    onPressed()
    void onRemove?.(scope)
  }
  return (
    <div ref={place}>
      <Chips
        label={t('fields', { name })}
        busy={busy}
        onRemove={onRemove && remove}
        items={scopes.map((id) => {
          const field = t(`scope.${id}`)
          const isLast = left.length === 1 && left[0] === id
          return {
            id,
            text: field,
            ...(!isLast && { removeLabel: t('removeOne', { field, name }) }),
          }
        })}
      />
    </div>
  )
}
