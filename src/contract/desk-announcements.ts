import { z } from 'zod'
import { AnnouncementView } from './announcements.ts'
import { operation } from './operation.ts'
import { Id } from './schemas.ts'

const Moment = z.iso.datetime()
const text = (longest: number) => z.string().trim().min(1).max(longest)

const Point = z.strictObject({ heading: text(100), text: text(1_000) })

/** An announcement in one language. What follows from yes and no belongs to one that asks. */
const Written = z.strictObject({
  title: text(150),
  summary: text(500),
  points: z.array(Point).min(1).max(8),
  ifYes: text(500).optional(),
  ifNo: text(500).optional(),
})
export type Written = z.infer<typeof Written>

/** By language, such as `zh-Hans`. */
const words = z.record(z.string().regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/), Written)
const asks = z.enum(['consent', 'reading'])
const effectiveInDays = z.int().min(0).max(365)

/** What staff write; each kind says what the policy promises to say with it. */
export const AnnouncementDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('incident'), words }),
  z.strictObject({
    kind: z.literal('material-change'),
    /** Which of the six of clause VI. */
    change: z.int().min(1).max(6),
    asks,
    effectiveInDays,
    words,
  }),
  z.strictObject({ kind: z.literal('new-purpose'), purpose: Id, words }),
  z.strictObject({
    kind: z.literal('business-transfer'),
    recipient: z.strictObject({ name: text(200), contact: z.email().max(200) }),
    asks,
    effectiveInDays,
    words,
  }),
  z.strictObject({ kind: z.literal('cessation'), effectiveInDays, words }),
  z.strictObject({ kind: z.literal('public-disclosure'), words }),
])
export type AnnouncementDraft = z.infer<typeof AnnouncementDraft>

const Count = z.int().min(0)

/** As it was published, with how many people said what. It names none of them. */
export const PublishedAnnouncement = AnnouncementView.omit({
  answer: true,
  answeredAt: true,
  receiptId: true,
  etag: true,
  actions: true,
}).extend({
  /** The name of whoever published it; null where that was no member of staff. */
  by: z.string().nullable(),
  answers: z.object({ accepted: Count, refused: Count, read: Count }),
})
export type PublishedAnnouncement = z.infer<typeof PublishedAnnouncement>

export const DeskAnnouncements = z.object({
  announcements: z.array(PublishedAnnouncement),
  /** Whether whoever looks may publish one. */
  mayPublish: z.boolean(),
  /** In which its words are needed, English first; null for every language of the app. */
  languages: z.array(z.string()).nullable(),
  /** Additional purposes that a new-purpose announcement can ask about. */
  purposes: z.array(Id),
  now: Moment,
})
export type DeskAnnouncements = z.infer<typeof DeskAnnouncements>

const path = '/desk/announcements'

export const deskAnnouncementOperations = {
  listDeskAnnouncements: operation({
    method: 'GET',
    path,
    summary: 'What was announced to everybody, newest first, and how many answered',
    clause: 'VI',
    session: 'staff',
    status: 200,
    result: DeskAnnouncements,
  }),
  publishAnnouncement: operation({
    method: 'POST',
    path,
    summary: 'Announce something to everybody; only staff who have that role',
    clause: 'VI',
    session: 'staff',
    body: AnnouncementDraft,
    status: 201,
    result: z.object({ id: Id, raisedAt: Moment }),
  }),
}
