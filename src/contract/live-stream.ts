import { z } from 'zod'
import { operation } from './operation.ts'

/** What other viewers see of a person in a live stream (II(5).4). */
export const LiveStreamDisplay = z.object({
  /** False where the region has no live streams. */
  available: z.boolean(),
  /** Null while the person has not agreed: they watch without a name. */
  nickname: z.string().nullable(),
})

export const liveStreamOperations = {
  getLiveStreamDisplay: operation({
    method: 'GET',
    path: '/live-stream/display',
    summary: 'What other viewers see of the person',
    clause: 'II(5).4',
    session: 'person',
    status: 200,
    result: LiveStreamDisplay,
  }),
}
