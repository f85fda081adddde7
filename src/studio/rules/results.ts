import type { Choice, Cost } from './measure.ts'

/** What was found on one surface; null stands for what was not measured, and is never a pass. */
export interface SurfaceResult {
  id: string
  kind: 'pair' | 'switches'
  /** Yes against no; of several switches, the one where a no costs most. */
  measured: Choice | null
  costs: readonly Cost[] | null
  /** How many choices of the screen were looked at, and how many of them pressed. */
  choices: number
  pressed: number
  /** Choices that were on, and boxes or radios that were ticked, before anybody chose anything. */
  onFromStart: number
  ticked: number
  /** Of two buttons, whether the yes comes first. */
  acceptFirst: boolean | null
  /** After a no and a new start of the app, it is not asked again. */
  remembered: boolean | null
  /** Pressing one switch left the others of the screen as they were. */
  othersStayed: boolean | null
}

/** What is looked at once, outside of the surfaces; null where there was nothing to look at. */
export interface Probe {
  coreAfterRefusal: boolean
  coreWhilePending: boolean
  /** Menu paths that the screen Privacy leads to with one press. */
  privacyLinks: readonly string[]
  /** Presses from Account until the screen of deletion shows, by the names in the menu. */
  pressesToDeletion: number
  deletionFoundBySearch: boolean
  deletionOpensPlainly: boolean
  deletionSaysWhy: boolean | null
  offersDeactivation: boolean
  asksForReason: boolean
  pressingWords: readonly string[]
}

export interface Run {
  surfaces: readonly SurfaceResult[]
  probe: Probe
}
