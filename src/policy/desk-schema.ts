import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const day = z.iso.date()

/** Which days of a region are worked; days of a week are ISO numbers, Monday 1 to Sunday 7. */
export const holidayCalendarSchema = z.strictObject({
  /** Id of the region it belongs to. */
  id: z.string().min(1),
  /** The years whose holidays are known in full. */
  years: z.array(z.int().min(2024).max(2100)).min(1).readonly(),
  weekend: z.array(z.int().min(1).max(7)).max(3).readonly(),
  holidays: z.array(day).readonly(),
  /** Weekend days that are worked to make up for a long holiday. */
  makeUpWorkingDays: z.array(day).readonly(),
  source: z.string().min(1),
  /** True only where it was read in the government's own notice. */
  verified: z.boolean(),
})

export const requestKindSchema = z.strictObject({
  id: slug,
  clause: z.string().min(1),
  /** Id of the deadline that the policy itself promises. */
  deadline: slug,
  /** Whether it opens data to whoever asks. Never true for an objection or a withdrawal. */
  verification: z.boolean(),
  /** Whether it means nothing without words; a choice under `asks` can stand for them. */
  needsWords: z.boolean(),
  /** Menu path where a person can do the same at once. */
  selfService: z.string().exactOptional(),
  /** What has to be chosen besides the words. */
  asks: z
    .enum([
      'deletion-ground',
      'decision',
      /** Which consents end with it: at least one, whichever, or whichever lets data go to others. */
      'consents',
      'uses',
      'transfers',
    ])
    .exactOptional(),
})

/** What customer service promises: kinds of request, the grounds the policy names, and whom to turn to. */
export const deskSchema = z.strictObject({
  kinds: z.array(requestKindSchema).min(1).readonly(),
  deletionGrounds: z.array(z.strictObject({ id: slug, clause: z.string().min(1) })).readonly(),
  refusalGrounds: z.array(slug).min(1).readonly(),
  extensionReasons: z.array(slug).min(1).readonly(),
  officer: z.strictObject({ email: z.email(), service: z.string().min(1) }),
  attachments: z.strictObject({
    /** A request's files, at most. */
    count: z.int().positive(),
    /** Bytes of one file, at most. */
    bytes: z.int().positive(),
    types: z
      .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
      .min(1)
      .readonly(),
  }),
})

export type HolidayCalendar = z.infer<typeof holidayCalendarSchema>
export type RequestKind = z.infer<typeof requestKindSchema>
export type Desk = z.infer<typeof deskSchema>
