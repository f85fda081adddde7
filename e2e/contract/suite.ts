import type { Visitor } from '../kit/visitor.ts'
import { misuse } from './misuse.ts'
import { rules } from './rules.ts'
import { shapes } from './shapes.ts'

/** Who has to sign in for a case; a back end without sample people may have to be told how. */
export type Party = 'one person' | 'two people' | 'staff'

export interface Case {
  title: string
  /** What a conforming back end does, in a sentence that stands by itself. */
  must: string
  needs?: Party
  /** Concerns an operation that exists only where there are sample people. */
  demo?: true
  run(visitor: Visitor): Promise<void>
}

/** What every back end must do over HTTP, whatever carries the calls. */
export const contractCases: readonly Case[] = [...shapes, ...misuse, ...rules]
