import type { Clause } from './schema.ts'

type Kind = Clause['kind']

const part = (id: string, kind: Kind): Clause => ({ id, kind })
const within = (parent: string, kind: Kind, endings: readonly string[]): Clause[] =>
  endings.map((ending) => ({ id: `${parent}${ending}`, parent, kind }))

const numbered = (last: number): string[] =>
  Array.from({ length: last }, (_, index) => `.${index + 1}`)

const bracketed = (last: number): string[] =>
  Array.from({ length: last }, (_, index) => `(${index + 1})`)

/** Every clause of the policy, numbered as the policy numbers it, gaps included. */
export const clauses: readonly Clause[] = [
  part('intro', 'introduction'),
  part('I', 'scope'),

  part('II', 'collection'),
  ...within('II', 'collection', bracketed(9)),
  ...within('II(1)', 'collection', numbered(3)),
  ...within('II(2)', 'collection', numbered(3)),
  ...within('II(3)', 'collection', numbered(3)),
  ...within('II(4)', 'collection', numbered(2)),
  ...within('II(5)', 'collection', numbered(5)),
  ...within('II(8)', 'collection', numbered(2)),

  part('III', 'disclosure'),
  ...within('III', 'disclosure', ['(1)', '(I)', '(II)', '(III)', '(IV)']),
  ...within('III(1)', 'disclosure', numbered(5)),
  ...within('III(1).5', 'disclosure', bracketed(4)),
  ...within('III(1).5(1)', 'disclosure', ['A', 'B', 'C', 'D']),
  ...within('III(1).5(3)', 'disclosure', ['A', 'B', 'C']),
  ...within('III(II)', 'disclosure', numbered(2)),

  part('IV', 'right'),
  ...within('IV', 'right', bracketed(8)),
  ...within('IV(1)', 'right', numbered(3)),
  ...within('IV(2)', 'right', numbered(2)),
  ...within('IV(3)', 'right', numbered(5)),
  // The policy's own list goes 1, 2, 4.
  ...within('IV(4)', 'right', ['.1', '.2', '.4']),
  ...within('IV(5)', 'right', numbered(2)),

  part('V', 'retention'),
  ...within('V', 'retention', bracketed(3)),
  ...within('V(1)', 'retention', numbered(5)),
  ...within('V(3)', 'retention', numbered(4)),

  part('VI', 'update'),
  ...within('VI', 'update', numbered(6)),
  part('VII', 'minors'),
  part('VIII', 'contact'),
  ...within('VIII', 'contact', numbered(2)),

  part('Appendix', 'definition'),
  ...within('Appendix', 'definition', numbered(10)),
]
