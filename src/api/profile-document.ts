import type { Document, DocumentWrite } from '../stores/port.ts'
import type { Deps } from './deps.ts'

export interface StoredAddress {
  id: string
  region: string
  /** By the ids of the region's address form. */
  fields: Readonly<Record<string, string>>
  isDefault: boolean
}

/**
 * Who an account belongs to. It lies beside the log, never in it: the log says which fields
 * changed and when, and erasing this one document wipes every value (IV(5)).
 */
export interface ProfileBody {
  /** What the account is called in public while it has no nickname. */
  accountName: string
  region: string
  /** Null once a person was found to be of age: nothing else needs the date (II(1).1). */
  gateBirthDate: string | null
  openedAt: string
  nickname: string | null
  gender: 'female' | 'male' | 'other' | null
  /** A small picture as a data URL. */
  avatar: string | null
  /** Shown and used only where the region has birthdays (II(1).1). */
  birthDate: string | null
  email: string | null
  phone: string | null
  addresses: readonly StoredAddress[]
}

export type ProfileDocument = Document<ProfileBody>

export function readProfile(deps: Deps, accountId: string): Promise<ProfileDocument | undefined> {
  return deps.store.document<ProfileBody>('profile', accountId)
}

export function writeProfile(found: ProfileDocument, body: ProfileBody): DocumentWrite {
  return { put: { ...found, body }, expectedRevision: found.revision }
}

export function newProfile(accountId: string, body: ProfileBody): DocumentWrite {
  const put = { kind: 'profile', id: accountId, owner: accountId, dueAt: '', body }
  return { put, expectedRevision: 0 }
}
