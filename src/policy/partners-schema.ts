import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const clauseRef = z.string().min(1)

export const partnerSchema = z.strictObject({
  id: slug,
  /** Null where the policy describes a kind of partner and names none. */
  name: z.string().min(1).nullable(),
  role: z.enum(['processor', 'joint-controller', 'independent-controller']),
  /** False where the policy does not say the role, and the pack reads it from the task. */
  roleIsStated: z.boolean(),
  scenario: z.enum([
    'payment',
    'logistics',
    'applets',
    'translation',
    'advertising-and-analytics',
    'safety-and-statistics',
    'research',
    'technical-services',
    'campaigns',
    'sign-in',
  ]),
  /** Empty only where the partner gets nothing that points to a person. */
  purposes: z.array(z.string()).readonly(),
  categories: z.array(slug).readonly(),
  /** Receives something only while an authorisation of one of these kinds stands (IV(4).4). */
  authorisations: z
    .array(z.enum(['app', 'applet', 'sign-in-with-us', 'sign-in-with-them']))
    .min(1)
    .readonly()
    .exactOptional(),
  /** Gets only data that points to nobody (III(1).5(3)). */
  deIdentified: z.literal(true).exactOptional(),
  places: z.array(slug).min(1).readonly(),
  /** How to reach it, where the policy says; null where it does not. */
  contact: z.string().min(1).nullable(),
  clause: clauseRef,
})

export const sdkSchema = z.strictObject({
  id: slug,
  partner: slug,
  /** What its code reads, as codes with words in the screen. */
  fields: z.array(slug).min(1).readonly(),
  clause: clauseRef,
})

export const placeSchema = z.strictObject({
  id: slug,
  /** Whether data leaves the place where it is stored to get there (V(2)). */
  crossesBorder: z.boolean(),
  /** False where the policy does not name the place, and the pack reads it from the task. */
  isStated: z.boolean(),
  clause: clauseRef,
})

/** A use that needs no consent (III(IV)): the policy points to the law, the pack names its cases. */
export const exemptionSchema = z.strictObject({
  id: slug,
  source: z.string().min(1),
  /** True only where it was read in the law's own text. */
  verified: z.boolean(),
  clause: clauseRef,
})

export type Partner = z.infer<typeof partnerSchema>
export type Sdk = z.infer<typeof sdkSchema>
export type Place = z.infer<typeof placeSchema>
export type Exemption = z.infer<typeof exemptionSchema>
