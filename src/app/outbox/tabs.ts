import { channelName, onDevice } from '../hooks/frame.ts'

/** What the tabs of one browser tell each other. */
export type TabMessage =
  | { type: 'outbox-changed' }
  | { type: 'settled'; key: string; from: string | null; to: string | null; result: unknown }
  | { type: 'data-changed' }
  | { type: 'signed-out' }

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(onDevice(channelName))

export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message)
}

/** Listens to the other tabs; call what comes back to stop. */
export function onTabMessage(listen: (message: TabMessage) => void): () => void {
  const onMessage = ({ data }: MessageEvent<TabMessage>) => listen(data)
  channel?.addEventListener('message', onMessage)
  return () => channel?.removeEventListener('message', onMessage)
}

/** Runs the work while no other tab does; without locks the idempotency key makes doubles harmless. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(name, work)
}
