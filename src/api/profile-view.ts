import type { Profile } from '../contract/profile.ts'
import { action } from '../engine/action.ts'
import {
  type ProfileValues,
  whyNotAddAddress,
  whyNotBirthDate,
  whyNotRemoveContact,
} from '../engine/profile.ts'
import type { AccountState } from '../engine/state.ts'
import type { PolicyPack } from '../policy/schema.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'
import { type ProfileBody, type ProfileDocument, readProfile } from './profile-document.ts'

export async function expectProfile(deps: Deps, accountId: string): Promise<ProfileDocument> {
  const found = await readProfile(deps, accountId)
  if (!found) throw new ProblemError('not-found')
  return found
}

export const profileEtag = ({ revision }: ProfileDocument) => `"profile-${revision}"`

export function profileView(
  found: ProfileDocument,
  state: AccountState,
  policy: PolicyPack,
): Profile {
  const { gateBirthDate: _, openedAt: __, addresses, ...body } = found.body
  const contacts = [body.email, body.phone]
  return {
    ...body,
    addresses: addresses.map((one) => ({ ...one, fields: { ...one.fields } })),
    etag: profileEtag(found),
    actions: [
      action('change-birth-date', whyNotBirthDate(state, { policy })),
      action('remove-email', whyNotRemoveContact(contacts, body.email)),
      action('remove-phone', whyNotRemoveContact(contacts, body.phone)),
      action('add-address', whyNotAddAddress(addresses.length)),
    ],
  }
}

/** A profile as the rules compare it: one text for each field, and for each address. */
export function profileValues(body: ProfileBody): ProfileValues {
  const { nickname, gender, avatar, birthDate, email, phone, addresses } = body
  const each = addresses.map((one, index) => [`address-${index + 1}`, JSON.stringify(one)])
  return { nickname, gender, avatar, birthDate, email, phone, ...Object.fromEntries(each) }
}
