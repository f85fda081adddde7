import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Challenge, CodeEntry, Id } from './schemas.ts'

const base = '/account/personal-information'
const Day = z.iso.date()
const byId = z.strictObject({ id: Id })

export const ContactKind = z.enum(['email', 'phone'])
export type ContactKind = z.infer<typeof ContactKind>
const byKind = z.strictObject({ kind: ContactKind })

const Gender = z.enum(['female', 'male', 'other'])
/** A picture that was made small on the person's own device: at most 30,000 characters. */
const Avatar = z
  .string()
  .max(30_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/)

/** One line without control characters, so that nobody's name can pretend to be two. */
const Nickname = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^\P{C}+$/u)

export const AddressInput = z.strictObject({
  /** Which region's form it follows. */
  region: z.string().min(2).max(10),
  /** By the ids of that form. What is missing or does not fit comes back under `errors`. */
  fields: z.record(z.string().max(40), z.string().max(500)),
})
export const Address = z.object({
  id: Id,
  region: z.string(),
  fields: z.record(z.string(), z.string()),
  isDefault: z.boolean(),
})
export type Address = z.infer<typeof Address>

export const Profile = z.object({
  /** What the account is called in public while it has no nickname. */
  accountName: z.string(),
  nickname: z.string().nullable(),
  gender: Gender.nullable(),
  avatar: z.string().nullable(),
  birthDate: Day.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  region: z.string(),
  addresses: z.array(Address),
  etag: z.string(),
  actions: z.array(Action),
})
export type Profile = z.infer<typeof Profile>

/** Only what is named changes; null removes it. */
export const ProfileChange = z.strictObject({
  nickname: Nickname.nullable().optional(),
  gender: Gender.nullable().optional(),
  avatar: Avatar.nullable().optional(),
  birthDate: Day.nullable().optional(),
})
export type ProfileChange = z.infer<typeof ProfileChange>

export const Email = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
/** International: a plus and the country's number first. */
export const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+[\d\s().-]{6,}$/)

/** Whether it has the form of an e-mail or a phone number. */
export const isContact = (text: string): boolean =>
  [Email, Phone].some((shape) => shape.safeParse(text).success)

export const NewContact = z.strictObject({ value: z.string().trim().min(3).max(200) })
export const ContactConfirmation = z.strictObject({
  challengeId: Id,
  ...CodeEntry.shape,
})

/** The data behind the avatar (II(1).1, II(4).2, IV(1)). */
export const profileOperations = {
  getProfile: operation({
    method: 'GET',
    path: base,
    summary: 'The profile, the contacts and the addresses',
    clause: 'IV(1)',
    session: 'person',
    status: 200,
    result: Profile,
  }),
  changeProfile: operation({
    method: 'PUT',
    path: base,
    summary: 'Correct, supplement or remove what is optional',
    clause: 'IV(1)',
    session: 'person',
    edits: true,
    body: ProfileChange,
    status: 200,
    result: Profile,
  }),
  requestContactCode: operation({
    method: 'POST',
    path: `${base}/contacts/{kind}/challenges`,
    summary: 'Send a code to a new e-mail or phone; the old one stays in force',
    clause: 'IV(1)',
    session: 'person',
    stepUp: 'change-contact',
    params: byKind,
    body: NewContact,
    status: 201,
    result: Challenge,
  }),
  changeContact: operation({
    method: 'PUT',
    path: `${base}/contacts/{kind}`,
    summary: 'Put the new e-mail or phone in force with the code sent to it',
    clause: 'IV(1)',
    session: 'person',
    stepUp: 'change-contact',
    params: byKind,
    body: ContactConfirmation,
    status: 200,
    result: Profile,
  }),
  removeContact: operation({
    method: 'DELETE',
    path: `${base}/contacts/{kind}`,
    summary: 'Remove an e-mail or phone, as long as another stays to sign in with',
    clause: 'IV(1)',
    session: 'person',
    stepUp: 'change-contact',
    params: byKind,
    status: 200,
    result: Profile,
  }),
  addAddress: operation({
    method: 'POST',
    path: `${base}/addresses`,
    summary: 'Add an address',
    clause: 'II(3).2',
    session: 'person',
    body: AddressInput,
    status: 201,
    result: Profile,
  }),
  changeAddress: operation({
    method: 'PUT',
    path: `${base}/addresses/{id}`,
    summary: 'Correct an address',
    clause: 'IV(1)',
    session: 'person',
    edits: true,
    params: byId,
    body: AddressInput,
    status: 200,
    result: Profile,
  }),
  removeAddress: operation({
    method: 'DELETE',
    path: `${base}/addresses/{id}`,
    summary: 'Remove an address',
    clause: 'IV(3)',
    session: 'person',
    params: byId,
    status: 200,
    result: Profile,
  }),
  chooseDefaultAddress: operation({
    method: 'PUT',
    path: `${base}/addresses/{id}/default`,
    summary: 'Make an address the one that orders start with',
    clause: 'IV(1)',
    session: 'person',
    idempotent: true,
    params: byId,
    status: 200,
    result: Profile,
  }),
}
