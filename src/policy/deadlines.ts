import type { Deadline } from './schema.ts'

export const deadlines: readonly Deadline[] = [
  { id: 'rights-request', value: 15, unit: 'days', clause: 'IV(8)' },
  { id: 'contact', value: 15, unit: 'workingDays', clause: 'VIII' },
  // The policy sets no waiting period; this one gives a person time to change their mind.
  { id: 'deletion-waiting-period', value: 15, unit: 'days', clause: 'IV(5)' },
  // Nor for this one: time to bring back what was taken out of a list by mistake.
  { id: 'removal-undo', value: 7, unit: 'days', clause: 'IV(3)' },
]
