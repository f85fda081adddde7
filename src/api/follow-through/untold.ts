import { contentSet } from '../content.ts'
import type { Deps } from '../deps.ts'
import { type RemovalBody, removalKind } from '../removals.ts'
import { removedContent } from '../removed-content.ts'
import { type NoticeBody, noticeKind } from './records.ts'

const all = 5_000

/**
 * Categories that somebody still has to hear of although nothing may be left in them: what was taken
 * out can come back until it is erased, and what was erased is not confirmed by whoever had it.
 */
export async function untoldCategories({ store }: Deps, owner: string): Promise<string[]> {
  const given = { owner, limit: all }
  const [content, removals, notices] = await Promise.all([
    store.documents(removedContent, given),
    store.documents<RemovalBody>(removalKind, given),
    store.documents<NoticeBody>(noticeKind, given),
  ])
  return [
    ...new Set([
      ...content.map(() => contentSet),
      ...removals.map(({ body }) => body.category),
      ...notices.flatMap(({ body: { progress, recipient } }) =>
        progress.state === 'confirmed' ? [] : recipient.categories,
      ),
    ]),
  ]
}
