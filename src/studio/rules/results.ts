import type { Look } from './look.ts'
import type { Choice, Cost } from './measure.ts'
import type { CoreProbe } from './probes/core.ts'
import type { DeletionProbe } from './probes/deletion.ts'
import type { PeopleProbe } from './probes/people.ts'
import type { RequestProbe } from './probes/requests.ts'

/** What was found on one surface; null stands for what was not measured, and is never a pass. */
export interface SurfaceResult extends Look {
  id: string
  kind: 'pair' | 'switches'
  /** Yes against no; of several switches, the one where a no costs most. */
  measured: Choice | null
  costs: readonly Cost[] | null
  /** How many choices of the screen were looked at, and how many of them pressed. */
  choices: number
  pressed: number
  /** Optional choices that were on before anybody chose anything. */
  onFromStart: number
  /** Text fields that a no asked to fill in. */
  fields: number
  /** Of two buttons, whether the yes comes first. */
  acceptFirst: boolean | null
  /** Escape, and pressing beside it, left it unanswered. */
  closingIsNoAnswer: boolean | null
  /** After a no, going about in the app met the question again. */
  askedAgain: boolean | null
  /** After a no and a new start of the app, it is not asked again. */
  remembered: boolean | null
  /** Pressing one switch left the others of the screen as they were. */
  othersStayed: boolean | null
}

/** What is looked at once, outside of the surfaces; null where there was nothing to look at. */
export interface Probe extends CoreProbe, DeletionProbe, RequestProbe, PeopleProbe {}

export interface Run {
  surfaces: readonly SurfaceResult[]
  probe: Probe
}
