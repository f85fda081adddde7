import { z } from 'zod'

const clauseRef = z.string().min(1)

export const glossaryTermSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by -'),
  /** Where the policy defines the term, or needs it first. */
  clause: clauseRef,
})

export const policyVersionSchema = z.strictObject({
  version: z.iso.date(),
  /** True for history made up for show, because the operator's own older text is not at hand. */
  sample: z.boolean(),
  changes: z
    .array(
      z.strictObject({
        clause: clauseRef,
        /** The six kinds of material change of clause VI, in its order. */
        kind: z.enum([
          'business-model',
          'controller',
          'recipients',
          'rights',
          'contact',
          'impact-assessment',
        ]),
        change: z.enum(['added', 'reworded']),
      }),
    )
    .readonly(),
})

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>
export type PolicyVersion = z.infer<typeof policyVersionSchema>
