import type { CodePurpose } from './codes.ts'

type Says =
  | { kind: 'code'; purpose: CodePurpose; code: string }
  /** A full address, or a path where the host doesn't know its own. */
  | { kind: 'guardian-letter'; link: string }

/** A message to one contact, as whoever sends it for us takes it. Nothing of it is stored here. */
export type OutgoingMessage = Says & {
  /** The same for every try, so that it arrives once. */
  id: string
  channel: 'email' | 'sms'
  /** An e-mail address or a phone number. */
  to: string
  /** BCP 47 tag of the language that the person who asked for it reads, or null. */
  language: string | null
  /** ISO 8601 UTC; afterwards it is worth nothing to whoever gets it. */
  expiresAt: string
}

export const channelOf = (contact: string) => (contact.includes('@') ? 'email' : 'sms')

/** The first choice of the browser, or of the app that speaks for it. */
export function languageOf({ headers }: Request): string | null {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*/i.exec(headers.get('accept-language') ?? '')?.[0] ?? null
}
