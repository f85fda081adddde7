import { z } from 'zod'
import { operation } from './operation.ts'
import { Authorisation, Id, Session } from './schemas.ts'

const Scopes = z.array(Id).min(1).max(20)
const byId = z.strictObject({ id: Id })
const Field = z.object({
  id: Id,
  /** What would go over, as it is now; empty where there is nothing. */
  value: z.string(),
  /** Whether signing in can't work without it. */
  required: z.boolean(),
})
const Secret = z.string().min(20).max(100)

export const ProviderAccount = z.object({ id: Id, fields: z.array(Field) })
export type ProviderAccount = z.infer<typeof ProviderAccount>
export const ProviderGrant = z.object({ grant: Secret, scopes: Scopes })

export const ThirdPartyClient = z.object({
  id: Id,
  name: z.string(),
  fields: z.array(Field),
  /** What it may read already; empty when nothing. */
  granted: z.array(Id),
})
export type ThirdPartyClient = z.infer<typeof ThirdPartyClient>

/** Signing in over somebody else, in both directions (II(1).2). */
export const thirdPartyOperations = {
  listProviderAccounts: operation({
    method: 'GET',
    path: '/demo/example-id/accounts',
    summary: 'The accounts that the simulated provider Example ID knows',
    clause: 'II(1).2',
    session: 'none',
    demo: true,
    status: 200,
    result: z.object({ accounts: z.array(ProviderAccount) }),
  }),
  grantByProvider: operation({
    method: 'POST',
    path: '/demo/example-id/grants',
    summary: 'Example ID lets the chosen fields through, once',
    clause: 'II(1).2',
    session: 'none',
    demo: true,
    body: z.strictObject({ account: Id, scopes: Scopes }),
    status: 201,
    result: ProviderGrant,
  }),
  signInWithProvider: operation({
    method: 'POST',
    path: '/sign-in/third-party',
    summary: 'Sign in with what Example ID let through, if it is linked to an account',
    clause: 'II(1).2',
    session: 'none',
    body: z.strictObject({ grant: Secret }),
    status: 201,
    result: Session,
  }),
  getThirdPartyClient: operation({
    method: 'GET',
    path: '/third-party/clients/{id}',
    summary: 'Which fields a service asks for to let the person in with this account',
    clause: 'II(1).2',
    session: 'person',
    params: byId,
    status: 200,
    result: ThirdPartyClient,
  }),
  authoriseThirdPartyClient: operation({
    method: 'POST',
    path: '/third-party/clients/{id}/authorisations',
    summary: 'Let a service receive the chosen fields',
    clause: 'II(1).2',
    session: 'person',
    idempotent: true,
    params: byId,
    body: z.strictObject({ scopes: Scopes }),
    status: 201,
    result: Authorisation,
  }),
}
