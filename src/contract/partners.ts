import { z } from 'zod'
import { operation } from './operation.ts'
import { Id } from './schemas.ts'

/** Whether data goes there now, and the code of why; screens have the words. */
const Going = { active: z.boolean(), reason: z.string() }

export const PartnerView = z.object({
  id: Id,
  name: z.string().nullable(),
  role: z.enum(['processor', 'joint-controller', 'independent-controller']),
  roleIsStated: z.boolean(),
  scenario: z.string(),
  clause: z.string(),
  contact: z.string().nullable(),
  categories: z.array(Id),
  places: z.array(Id),
  deIdentified: z.boolean(),
  purposes: z.array(z.object({ id: Id, legalBasis: z.string(), ...Going })),
  ...Going,
})
export type PartnerView = z.infer<typeof PartnerView>

export const DataFlow = z.object({
  category: Id,
  /** Null where the data points to nobody and serves none of the purposes. */
  purpose: Id.nullable(),
  /** Null where it stays with whoever runs the service. */
  partner: Id.nullable(),
  place: Id,
  ...Going,
})
export type DataFlow = z.infer<typeof DataFlow>

export const PartnersAndSdks = z.object({
  partners: z.array(PartnerView),
  flows: z.array(DataFlow),
})
export type PartnersAndSdks = z.infer<typeof PartnersAndSdks>

export const partnersOperations = {
  getPartnersAndSdks: operation({
    method: 'GET',
    path: '/account/settings/privacy/partners-and-sdks',
    summary: 'Who else handles data, and who receives this person’s data now',
    clause: 'III',
    session: 'person',
    status: 200,
    result: PartnersAndSdks,
  }),
}
