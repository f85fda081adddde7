import './jitless.ts'
import { z } from 'zod'
import { type ProblemCode, problemStatus } from './problem.ts'

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]

/** RFC 9457 problem. `detail` says what happened, `next` what the person can do about it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.string(),
  next: z.string(),
  /** Why an action is not allowed now: the same reason code its `actions` entry carries. */
  reason: z.string().optional(),
  /** Where the request was wrong: a path such as `body.categories[0]`. */
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** Where a rule has a code, screens say it in their own words. */
        code: z.string().optional(),
      }),
    )
    .optional(),
  /** What the server holds now: for 412, and for `waits-for-guardian` the registration that waits. */
  current: z.unknown().optional(),
  /** Seconds. */
  retryAfter: z.int().optional(),
  triesLeft: z.int().optional(),
})
export type Problem = z.infer<typeof Problem>
