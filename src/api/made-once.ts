import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'

/**
 * A key that the host makes for itself and keeps: whoever is quickest makes it for all.
 * @throws ProblemError conflict where the store takes nothing now: the caller is to come again
 */
export async function madeOnce<Key>(
  { store }: Deps,
  id: string,
  make: () => Promise<Key>,
): Promise<Key> {
  const found = await store.document<Key>('signing-key', id)
  if (found) return found.body
  const body = await make()
  const put = { kind: 'signing-key', id, owner: '', dueAt: '', body }
  if ((await store.commit({ documents: [{ put, expectedRevision: 0 }] })) === 'committed') {
    return body
  }
  const theirs = await store.document<Key>('signing-key', id)
  if (!theirs) throw new ProblemError('conflict')
  return theirs.body
}
