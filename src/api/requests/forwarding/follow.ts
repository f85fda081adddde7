import type { News, OurState } from '../../../adapters/port.ts'
import type { RequestChange } from '../../../engine/requests/change.ts'
import type { RequestEntry } from '../../../engine/slices/requests.ts'
import { writeText } from '../texts.ts'
import { commit, type Forwarding } from './job.ts'

/** Writes what they say of a request into ours; the person reads their words with it. */
export async function follow(given: Forwarding, news: News): Promise<void> {
  const { deps, job, state, entry } = given
  const messageId = deps.newId()
  const changes = changesOf(entry, news, messageId)
  const words = [news.details, news.resultsUrl].filter(Boolean).join('\n').slice(0, 4_000)
  const isRead = changes.some((change) => 'messageId' in change) && words
  const documents = isRead ? [writeText(state.accountId, messageId, words)] : []
  await commit(given, { changes, body: { ...job.body, failures: 0 }, documents })
}

/**
 * Their state as a change of ours. A refusal of theirs is no ground of the policy, so staff decide;
 * what they erased lies with us too, so staff erase it here before it is done.
 */
function changesOf(
  entry: RequestEntry,
  { ours, theirs }: News,
  messageId: string,
): readonly RequestChange[] {
  const take: RequestChange[] = entry.status === 'received' ? [{ action: 'take' }] : []
  const back: RequestChange[] = [...take, { action: 'hand-back', reason: theirs }]
  const done: RequestChange[] =
    entry.kind === 'delete'
      ? [...take, { action: 'hand-back', reason: 'done' }]
      : [{ action: 'fulfil', messageId }]
  const changes: Partial<Record<OurState, RequestChange[]>> = {
    in_progress: take,
    fulfilled: done,
    awaiting_verification: back,
    needs_input: back,
    denied: back,
    cancelled: back,
    duplicate: back,
    expired: back,
    failed: back,
  }
  return (ours && changes[ours]) ?? []
}
