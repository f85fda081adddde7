import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id } from './schemas.ts'

const base = '/account/personal-information/posted-content'
const byId = z.strictObject({ id: Id })
const Moment = z.iso.datetime()

export const PostedContent = z.object({
  id: Id,
  at: Moment,
  kind: z.enum(['review', 'question', 'post']),
  /** The item it is about. */
  title: z.string(),
  text: z.string(),
  anonymous: z.boolean(),
  /** What everybody else gets to see; null where that is nothing of the person (II(4).1). */
  public: z
    .object({ name: z.string(), avatar: z.string().nullable(), text: z.string() })
    .nullable(),
  etag: z.string(),
  actions: z.array(Action),
})
export type PostedContent = z.infer<typeof PostedContent>

export const RemovedContent = z.object({ id: Id, title: z.string(), until: Moment })
export const ContentQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const ContentPage = z.object({
  items: z.array(PostedContent),
  total: z.int(),
  /** Taken down and not yet erased: it can come back until then. */
  removed: z.array(RemovedContent),
  next: z.string().nullable(),
})
export const ContentCredit = z.strictObject({ anonymous: z.boolean() })

/** What a person posted, and under which name it stands there (II(4).1). */
export const contentOperations = {
  listPostedContent: operation({
    method: 'GET',
    path: base,
    summary: 'Everything the person posted, newest first, and how others see it',
    clause: 'II(4).1',
    session: 'person',
    query: ContentQuery,
    status: 200,
    result: ContentPage,
  }),
  creditContent: operation({
    method: 'PUT',
    path: `${base}/{id}`,
    summary: 'Put one’s name to it, or take it off',
    clause: 'II(4).1',
    session: 'person',
    edits: true,
    params: byId,
    body: ContentCredit,
    status: 200,
    result: PostedContent,
  }),
  removeContent: operation({
    method: 'DELETE',
    path: `${base}/{id}`,
    summary: 'Take it down; it can come back for an hour, then it is erased',
    clause: 'IV(3)',
    session: 'person',
    idempotent: true,
    params: byId,
    status: 200,
    result: RemovedContent,
  }),
  restoreContent: operation({
    method: 'POST',
    path: `${base}/{id}/restoration`,
    summary: 'Bring back what was just taken down',
    clause: 'IV(3)',
    session: 'person',
    idempotent: true,
    params: byId,
    status: 200,
    result: PostedContent,
  }),
}
