import type { RequestEntry, RequestStep } from '../slices/requests.ts'

/** What is said to a person, by staff or by the end of a deadline; the rest is how we work. */
const telling = new Set([
  'request.message',
  'request.input-asked',
  'request.fulfilled',
  'request.denied',
  'request.extended',
  'request.duplicate',
  'request.failed',
  'request.expired',
])

/** The newest thing told after the first `seen` steps; undefined when there is none. */
export const newsIn = ({ steps }: RequestEntry, seen = 0): RequestStep | undefined =>
  steps
    .slice(seen)
    .findLast(({ type, by }) => telling.has(type) && by !== 'person' && by !== 'guardian')
