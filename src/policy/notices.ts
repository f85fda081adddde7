import type { PolicyPack } from './schema.ts'

/** Messages the policy speaks of: what they are about, and the ways they come. */
export const notices: PolicyPack['notices'] = {
  channels: ['sms', 'email', 'phone', 'push', 'pop-up'],
  kinds: [
    { id: 'service', clause: 'II(5).1', locked: 'needed-for-orders' },
    { id: 'security', clause: 'II(7)', locked: 'needed-for-safety' },
    { id: 'commercial', clause: 'II(2).3' },
    { id: 'research', clause: 'II(5).1' },
  ],
}
