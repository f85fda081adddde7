import type { ProviderAccount } from '../contract/third-party.ts'
import type { AuthorisationGrant } from '../engine/events.ts'
import type { DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'
import { sha256 } from './secrets.ts'

const provider = { id: 'example-id', name: 'Example ID' }

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const account = (name: string, nickname: string): ProviderAccount => ({
  id: name,
  fields: [
    { id: 'account-name', value: name, required: true },
    { id: 'email', value: `${name}@example.com`, required: false },
    { id: 'avatar', value: picture, required: false },
    { id: 'nickname', value: nickname, required: false },
  ],
})

/** Who the simulated provider knows: one whose account here is linked, and one who has none yet. */
export const providerAccounts: readonly ProviderAccount[] = [
  account('mei', 'Mei Tan'),
  account('rin', 'Rin'),
]

/** The key under which a login elsewhere leads to an account here. */
export const linkId = (name: string) => sha256(`${provider.id}:${name}`)

export async function linkWrite(name: string, owner: string): Promise<DocumentWrite> {
  const put = { kind: 'linked-login', id: await linkId(name), owner, dueAt: '', body: {} }
  return { put, expectedRevision: 0 }
}

export interface Grant {
  /** What was let through, by field. */
  fields: Readonly<Record<string, string>>
  authorisation: AuthorisationGrant
  spend: DocumentWrite
}

/**
 * What the provider let through under a grant: good once and for ten minutes.
 * @throws ProblemError code-expired
 */
export async function readGrant(deps: Deps, secret: string, now: string): Promise<Grant> {
  const id = await sha256(secret)
  const found = await deps.store.document<{ fields: Record<string, string> }>('provider-grant', id)
  if (!found || found.dueAt <= now) throw new ProblemError('code-expired')
  const { fields } = found.body
  const scopes = Object.keys(fields)
  return {
    fields,
    authorisation: { ...provider, kind: 'sign-in-with-them', scopes },
    spend: { drop: { kind: found.kind, id }, expectedRevision: found.revision },
  }
}
