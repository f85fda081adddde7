import type { BackupCycle, ErasureRecipient } from '../../contract/erasures.ts'
import { deadlineById } from '../../policy/lookup.ts'
import type { PolicyPack } from '../../policy/schema.ts'
import type { Context } from '../command.ts'
import type { AccountState } from '../state.ts'
import type { Recipient } from './events.ts'
import { recipientsOfAccount } from './recipients.ts'

export function recipientView(
  { partners }: PolicyPack,
  { id, kind, name, categories, fields }: Recipient,
): ErasureRecipient {
  const contact = partners.find((partner) => partner.id === id)?.contact ?? null
  const copied = { categories: [...categories], fields: [...fields] }
  return { recipient: id, kind, name, contact, ...copied }
}

/** Who would be told if the account were erased now, and how long backups would hold it. */
export function followThrough(
  state: AccountState,
  categories: readonly string[],
  context: Context,
): { recipients: ErasureRecipient[]; backups: BackupCycle } {
  const { policy } = context
  const { value: days, own = false } = deadlineById(policy, 'backup-cycle')
  const recipients = recipientsOfAccount(state, categories, context)
  return {
    recipients: recipients.map((recipient) => recipientView(policy, recipient)),
    backups: { days, own },
  }
}
