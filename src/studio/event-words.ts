import { useTranslation } from 'react-i18next'
import type { LoggedEvent } from '../contract/scenarios.ts'

const path = 'account/settings/privacy/activity-and-receipts'

/** Events have the words that the person's own Activity has for them; a new one shows its type. */
export function useEventWords(): (event: Pick<LoggedEvent, 'type' | 'changes'>) => string {
  const { t, i18n } = useTranslation(path)
  return (event) => {
    const key = `type.${kindOf(event).replaceAll('.', '-')}`
    return i18n.exists(`${path}:${key}`) ? t(key as 'type.account-opened') : event.type
  }
}

/** Who never said yes has declined, as in Activity: nothing was taken back. */
function kindOf({ type, changes }: Pick<LoggedEvent, 'type' | 'changes'>): string {
  const before = JSON.stringify(changes.map((change) => change.before))
  return type === 'consent.withdrawn' && !before.includes('given') ? 'consent.declined' : type
}
