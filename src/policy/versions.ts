import type { PolicyVersion } from './reader-schema.ts'

/*
 * Oldest first. Only the last is the policy as published; we hold no older text, so what comes
 * before it is a sample history, there to show how versions are kept, compared and explained.
 * What a clause said before a version lies in the words under `before.<version>`.
 */
export const versions: readonly PolicyVersion[] = [
  { version: '2021-11-01', sample: true, changes: [] },
  {
    version: '2022-12-05',
    sample: true,
    changes: [
      { clause: 'II(2).2', kind: 'business-model', change: 'reworded' },
      { clause: 'IV(2)', kind: 'rights', change: 'reworded' },
      { clause: 'IV(2).1', kind: 'rights', change: 'added' },
      { clause: 'V(3).3', kind: 'rights', change: 'reworded' },
    ],
  },
  {
    version: '2023-09-20',
    sample: true,
    changes: [
      { clause: 'II(5).3', kind: 'impact-assessment', change: 'reworded' },
      { clause: 'III(1).5(1)C', kind: 'recipients', change: 'reworded' },
      { clause: 'III(1).5(1)D', kind: 'recipients', change: 'added' },
      { clause: 'IV(4).4', kind: 'rights', change: 'added' },
    ],
  },
  {
    version: '2024-07-30',
    sample: false,
    changes: [
      { clause: 'II(2).3', kind: 'business-model', change: 'reworded' },
      { clause: 'II(6)', kind: 'business-model', change: 'reworded' },
      { clause: 'III(I)', kind: 'controller', change: 'reworded' },
      { clause: 'IV(8)', kind: 'rights', change: 'reworded' },
      { clause: 'VII', kind: 'impact-assessment', change: 'reworded' },
      { clause: 'VIII.2', kind: 'contact', change: 'added' },
    ],
  },
]
