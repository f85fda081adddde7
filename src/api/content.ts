import type { PostedContent } from '../contract/content.ts'
import type { AccountState } from '../engine/state.ts'
import type { BulkRecord } from '../stores/port.ts'
import type { Person } from './people.ts'

export const contentSet = 'reviews'

const kinds = ['review', 'question', 'post'] as const

/** A posted thing, and what of it everybody else sees: of an anonymous one nothing (II(4).1). */
export function contentView(
  row: BulkRecord,
  { name, avatar }: Person,
  { credits }: AccountState,
): PostedContent {
  const { id, at, data } = row
  const anonymous = data.anonymous === true
  const text = String(data.text ?? '')
  return {
    id,
    at,
    kind: kinds.find((kind) => kind === data.kind) ?? 'review',
    title: String(data.title ?? ''),
    text,
    anonymous,
    public: anonymous ? null : { name, avatar, text },
    etag: `"content-${id}-${credits[id] ?? 0}"`,
    actions: [
      { id: 'credit', allowed: true, reason: null },
      { id: 'remove', allowed: true, reason: null },
    ],
  }
}
