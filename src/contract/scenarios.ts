import './jitless.ts'
import { z } from 'zod'
import { languageIdSchema } from '../policy/brand-schema.ts'
import { Fault } from './faults.ts'
import { operation } from './operation.ts'
import { Id } from './schemas.ts'

const Moment = z.iso.datetime()

/** The sample people and members of staff that exist on every demo host; 'guest' is nobody. */
export const Who = z.enum([
  'guest',
  'mei',
  'jonas',
  'seoyeon',
  'lily',
  'wei',
  'arif',
  'staff-ana',
  'staff-bo',
  'staff-chidi',
])
export type Who = z.infer<typeof Who>

export const ScenarioLanguage = languageIdSchema
export const ScenarioTheme = z.enum(['light', 'dark', 'system'])

const who = Who.exclude(['guest', 'staff-ana', 'staff-bo', 'staff-chidi'])
const daysAgo = z.int().min(0).max(3_650).default(0)

/** Something that was done before the scenario begins, by its own rules and in its own time. */
const StepBefore = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('choose'),
    who,
    purpose: Id,
    choice: z.enum(['given', 'withdrawn']),
    daysAgo,
  }),
  z.strictObject({
    do: z.literal('ask'),
    who,
    kind: Id,
    ground: Id.optional(),
    words: z.string().min(1).max(2_000).optional(),
    daysAgo,
  }),
  z.strictObject({
    do: z.literal('link-guardian'),
    who,
    guardian: who,
    /** What the guardian agreed to after linking. */
    consents: z.array(z.enum(['collection', 'disclosure'])).max(2),
    daysAgo,
  }),
  z.strictObject({ do: z.literal('ask-guardian'), who, guardian: who, daysAgo }),
  z.strictObject({
    do: z.literal('export'),
    who,
    categories: z.array(Id).min(1).max(50),
    daysAgo,
  }),
  z.strictObject({ do: z.literal('delete-account'), who, daysAgo }),
  z.strictObject({ do: z.literal('use-service'), who, service: Id, daysAgo }),
])
export type StepBefore = z.infer<typeof StepBefore>

const fields = {
  /** Who uses the app. */
  person: Who,
  /** Who is shown next to them, in a session of their own. */
  beside: z.array(Who).max(2),
  /** Where the person lives, by the regions of the policy pack; null for where they live anyway. */
  region: Id.nullable(),
  language: ScenarioLanguage,
  theme: ScenarioTheme,
  /** The menu path that opens first. */
  path: z.string().min(1).max(300),
  /** Announcements raised before it begins: a new version, an incident, a new purpose, a new owner. */
  policy: z.array(z.strictObject({ announcement: Id, daysAgo })).max(10),
  before: z.array(StepBefore).max(30),
  /** The moment at which it begins, and whether time passes from there on. */
  clock: z.strictObject({ at: Moment, runs: z.boolean() }),
  faults: z.array(Fault).max(50),
  /** Milliseconds by which every answer is late. */
  latency: z.int().min(0).max(30_000),
  /** Whether the browser asks not to be tracked: Global Privacy Control. */
  optOutSignal: z.boolean(),
}

/** A scenario with nothing left open: what a host is put into. */
export const WholeScenario = z.strictObject(fields)
export type WholeScenario = z.infer<typeof WholeScenario>

/** A scenario as it is written down: only what differs from those it extends, or from the default. */
export const Scenario = WholeScenario.partial().extend({
  extends: z.array(z.string().min(1).max(60)).max(5).optional(),
})
export type Scenario = z.infer<typeof Scenario>
export type ScenarioInput = z.input<typeof Scenario>

/** One event of a log, and what it made different in the account. */
export const LoggedEvent = z.object({
  /** Place in the log, from 1. */
  place: z.int(),
  id: z.string(),
  type: z.string(),
  at: Moment,
  actor: z.object({ kind: z.string(), id: z.string() }),
  clause: z.string(),
  policyVersion: z.string(),
  body: z.record(z.string(), z.unknown()),
  changes: z.array(
    z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
})
export type LoggedEvent = z.infer<typeof LoggedEvent>

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const scenarioOperations = {
  applyScenario: operation({
    method: 'PUT',
    path: '/demo/scenario',
    summary: 'Start over in exactly this state; what was there before is gone',
    clause: 'II(1).1',
    session: 'none',
    demo: true,
    body: z.strictObject({ scenario: WholeScenario }),
    status: 200,
    /** The hash is SHA-256 over the logs of everybody in it (RFC 8785), the same on every host. */
    result: z.object({
      now: Moment,
      hash: Hash,
      accounts: z.array(z.object({ who: Who, accountId: Id, events: z.int() })),
    }),
  }),
  openSampleSession: operation({
    method: 'POST',
    path: '/demo/sessions',
    summary: 'Be a sample person or a member of staff, without a code',
    clause: 'II(1).1',
    session: 'none',
    demo: true,
    body: z.strictObject({ who: Who.exclude(['guest']) }),
    status: 201,
    result: z.object({ who: Who }),
  }),
  readLog: operation({
    method: 'GET',
    path: '/demo/logs/{who}',
    summary: 'Every event of a sample person, and what each changed',
    clause: 'IV(1)',
    session: 'none',
    demo: true,
    params: z.strictObject({ who: Who.exclude(['guest', 'staff-ana', 'staff-bo', 'staff-chidi']) }),
    status: 200,
    result: z.object({ accountId: Id, hash: Hash, events: z.array(LoggedEvent) }),
  }),
}
