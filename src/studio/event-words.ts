import { useTranslation } from 'react-i18next'

const path = 'account/settings/privacy/activity-and-receipts'

/** Events have the words that the person's own Activity has for them; a new one shows its type. */
export function useEventWords(): (type: string) => string {
  const { t, i18n } = useTranslation(path)
  return (type) => {
    const key = `type.${type.replaceAll('.', '-')}`
    return i18n.exists(`${path}:${key}`) ? t(key as 'type.account-opened') : type
  }
}
