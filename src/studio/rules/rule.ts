import type { Run, SurfaceResult } from './results.ts'
import { every } from './verdict.ts'

/** Where a rule comes from, as in our research: law, guidance, or the houses whose shops apps are in. */
type Source =
  | '11 CCR 7004'
  | '11 CCR 7020'
  | '11 CCR 7021'
  | 'EDPB 03/2022'
  | 'ICO/CMA 2023'
  | 'Honda order (CPPA)'
  | 'Apple'
  | 'Google Play'
  | '16 CFR 312.5'
  | 'GDPR 7(3)'
  | 'GDPR 12(4)'
  | 'Data Rights Protocol'
  | 'CN rules'
  | 'Peers'

export interface Rule {
  number: number
  sources: readonly Source[]
  /** Whether it is kept, null where that was not measured; absent where a person has to judge. */
  kept?: (run: Run) => boolean | null
  /** Tests of the app that repeat what a person judged: all of the rule, or what is not measured of it. */
  judged?: readonly string[]
}

export const pairs = ({ surfaces }: Run) => surfaces.filter(({ kind }) => kind === 'pair')
export const toggles = ({ surfaces }: Run) => surfaces.filter(({ kind }) => kind === 'switches')
export const named = ({ surfaces }: Run, id: string) => surfaces.filter((one) => one.id === id)
export const single = ({ measured }: SurfaceResult) =>
  measured && measured.steps.refuse === 1 && measured.steps.accept === 1
/** Both where both are known; what is broken is broken, whatever else is unknown. */
export const both = (one: boolean | null, other: boolean | null) => every([one, other], (is) => is)
