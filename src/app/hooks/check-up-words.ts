import type { Purpose } from '../../policy/schema.ts'

/** The words of a check-up. Another screen makes them again to show what was agreed to. */
export const checkUpPath = 'account/settings/privacy/privacy-check-up' as const

/** Which pair of consequences belongs to a purpose: many share one. */
export function consequenceOf({ id, notice, permission, campaign }: Purpose): string {
  if (notice) return notice.kind
  if (permission) return 'permission'
  return campaign ? 'campaign' : id
}
