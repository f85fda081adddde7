import type { Deadline } from './schema.ts'

export const deadlines: readonly Deadline[] = [
  { id: 'rights-request', value: 15, unit: 'days', clause: 'IV(8)' },
  { id: 'contact', value: 15, unit: 'workingDays', clause: 'VIII' },
  // The policy sets no waiting period; this one gives a person time to change their mind.
  { id: 'deletion-waiting-period', value: 15, unit: 'days', clause: 'IV(5)', own: true },
  // Nor for this one: time to bring back what was taken out of a list by mistake.
  { id: 'removal-undo', value: 7, unit: 'days', clause: 'IV(3)', own: true },
  // How long a copy can be fetched: whoever had it made by staff may look only days later.
  { id: 'copy-to-fetch', value: 7, unit: 'days', clause: 'IV(2)', own: true },
  // IV(3) locks erased data in backups until they are erased too, and says not when that is.
  { id: 'backup-cycle', value: 30, unit: 'days', clause: 'IV(3)', own: true },
  // How long a recipient is tried before people have to look for another way.
  { id: 'recipient-notice', value: 14, unit: 'days', clause: 'IV(3)', own: true },
  // How long one that was told is asked, once a day, whether it is done.
  { id: 'recipient-confirmation', value: 30, unit: 'days', clause: 'IV(3)', own: true },
]
