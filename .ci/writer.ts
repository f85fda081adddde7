import type { DomainEvent } from '../src/engine/events.ts'
import { openStore, type StoreKind } from './open-store.ts'

/** Commits one event after another for ever, and prints the version after each; made to be killed. */
const [kind = 'sqlite', place = ''] = process.argv.slice(2)
const store = await openStore(kind as StoreKind, place)
for (let { version } = await store.load('p'); ; version += 1) {
  const event = { id: `e${version}`, type: 'interests.reset' } as DomainEvent
  await store.commit({ append: { accountId: 'p', expectedVersion: version, events: [event] } })
  process.stdout.write(`${version + 1}\n`)
}
