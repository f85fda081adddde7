import type { RaisedAnnouncement } from '../../engine/announcements.ts'
import type { Deps } from '../deps.ts'

export const raisedKind = 'announcement'
export const mostRaised = 1_000

/** What was announced to everybody, newest first. */
export async function allRaised({ store }: Deps): Promise<RaisedAnnouncement[]> {
  const found = await store.documents<RaisedAnnouncement>(raisedKind, {
    owner: '',
    limit: mostRaised,
  })
  return found
    .map(({ body }) => body)
    .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt) || a.id.localeCompare(b.id))
}
