import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id, ShownText } from './schemas.ts'

const Words = z.object({
  title: z.string(),
  summary: z.string(),
  points: z.array(z.object({ heading: z.string(), text: z.string() })),
  ifYes: z.string().optional(),
  ifNo: z.string().optional(),
})

export const AnnouncementAnswer = z.enum(['accepted', 'refused', 'read'])
export type AnnouncementAnswer = z.infer<typeof AnnouncementAnswer>

export const AnnouncementView = z.object({
  id: Id,
  kind: z.enum([
    'material-change',
    'new-purpose',
    'business-transfer',
    'incident',
    'cessation',
    'public-disclosure',
  ]),
  clause: z.string(),
  asks: z.enum(['consent', 'reading']),
  raisedAt: z.iso.datetime(),
  /** When it takes effect; null where it has happened already. */
  effectiveAt: z.iso.datetime().nullable(),
  purpose: Id.nullable(),
  /** Which of the six material changes of clause VI. */
  change: z.int().nullable(),
  recipient: z.object({ name: z.string(), contact: z.string() }).nullable(),
  words: z.record(z.string(), Words),
  answer: AnnouncementAnswer.nullable(),
  answeredAt: z.iso.datetime().nullable(),
  receiptId: Id.nullable(),
  etag: z.string(),
  actions: z.array(Action),
})
export type AnnouncementView = z.infer<typeof AnnouncementView>

/** Newest first. */
export const Announcements = z.object({ announcements: z.array(AnnouncementView) })
export type Announcements = z.infer<typeof Announcements>

const path = '/account/settings/privacy/announcements'

export const announcementOperations = {
  getAnnouncements: operation({
    method: 'GET',
    path,
    summary: 'What was announced to this person, and what they answered',
    clause: 'VI',
    session: 'person',
    byGuardian: true,
    status: 200,
    result: Announcements,
  }),
  answerAnnouncement: operation({
    method: 'PUT',
    path: `${path}/{id}`,
    summary: 'Say yes or no to an announcement, or that it was read',
    clause: 'VI',
    session: 'person',
    byGuardian: true,
    edits: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ answer: AnnouncementAnswer, shown: ShownText }),
    status: 200,
    result: AnnouncementView,
  }),
  raiseAnnouncement: operation({
    method: 'POST',
    path: '/demo/announcements',
    summary: 'Raise one of the sample announcements for everybody',
    clause: 'VI',
    session: 'none',
    demo: true,
    body: z.strictObject({ sample: Id }),
    status: 201,
    result: z.object({ id: Id, raisedAt: z.iso.datetime() }),
  }),
}
