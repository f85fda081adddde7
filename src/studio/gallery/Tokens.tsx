import { useTranslation } from 'react-i18next'
import { Region } from '../../ui/Region.tsx'
import css from './Tokens.module.css'

const roles = [
  'ground',
  'surface',
  'sunken',
  'accent-soft',
  'accent',
  'text-soft',
  'warn-soft',
  'danger-soft',
] as const
const sizes = ['size-2xl', 'size-xl', 'size-l', 'size-m', 'size-s'] as const

/** Token names are names in code, so they are shown as they are. */
export function Tokens() {
  const { t } = useTranslation('gallery')
  return (
    <Region title={t('tokens')}>
      <ul className={css.swatches} aria-label={t('colours')}>
        {roles.map((role) => (
          <li key={role} className={`${css.swatch} ${css[role]}`}>
            <code>{role}</code>
          </li>
        ))}
      </ul>
      {sizes.map((size) => (
        <p key={size} className={css[size]}>
          {t('sentence')} <code>{size}</code>
        </p>
      ))}
    </Region>
  )
}
