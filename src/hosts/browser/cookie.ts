import type { Store } from '../../stores/port.ts'

/**
 * Cookies lie in the same database, so that every tab is signed in or out together. The last one
 * set is the one that counts, as with a browser's own, so a tab that was quicker is no reason to
 * lose it.
 */
export async function keepCookie(store: Store, value: string): Promise<void> {
  const [pair = ''] = value.split(';')
  const id = pair.split('=')[0] ?? ''
  const put = { kind: 'cookie', id, owner: '', dueAt: '', body: pair }
  for (;;) {
    const expectedRevision = (await store.document('cookie', id))?.revision ?? 0
    if ((await store.commit({ documents: [{ put, expectedRevision }] })) === 'committed') return
  }
}
