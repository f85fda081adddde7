import { z } from 'zod'
import { operation } from './operation.ts'

/** How the host spoils an answer on demand. Everything before 'answer-lost' changes nothing. */
export const FaultKind = z.enum([
  'network',
  'status',
  'slow',
  'answer-lost',
  'html',
  'empty',
  'wrong-shape',
])
export type FaultKind = z.infer<typeof FaultKind>

export const Fault = z.strictObject({
  /** Id of an operation of the contract. */
  operation: z.string().min(1).max(100),
  kind: FaultKind,
  /** Calls it spoils before it is used up. */
  times: z.int().min(1).max(1_000),
  /** With 'status': the HTTP status, answered without a problem, as a proxy would. */
  status: z.int().min(400).max(599).optional(),
  /** With 'status': the Retry-After header, seconds or a date. */
  retryAfter: z.string().max(100).optional(),
  /** With 'slow': milliseconds. */
  delay: z.int().min(0).max(60_000).optional(),
})
export type Fault = z.infer<typeof Fault>

export const faultOperations = {
  setFaults: operation({
    method: 'PUT',
    path: '/demo/faults',
    summary: 'Spoil the next calls of an operation; replaces the faults set before',
    clause: 'V(3).1',
    session: 'none',
    demo: true,
    body: z.strictObject({ faults: z.array(Fault).max(50) }),
    status: 200,
    result: z.object({ faults: z.array(Fault) }),
  }),
}
