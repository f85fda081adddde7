import { addressFormOf, regionById } from '../policy/lookup.ts'
import type { PolicyPack } from '../policy/schema.ts'
import { type Command, type Context, type Decision, eventOf, type Refusal } from './command.ts'
import type { AccountState } from './state.ts'
import { ageAt } from './time.ts'

const clause = 'IV(1)'
/** As many as a person can still tell apart in a list. */
const mostAddresses = 20
const longestField = 120

/** A profile as the rules see it: each field's text, null while it is empty. */
export type ProfileValues = Readonly<Record<string, string | null>>

/** One thing wrong with what was typed; screens turn the code into words. */
export interface Fault {
  field: string
  code: 'required' | 'pattern' | 'too-long' | 'unknown' | 'future' | 'too-old' | 'below-age'
}

/** IV(1): says which fields were added, corrected and removed; never what they hold. */
export function changeProfile(
  _state: AccountState,
  { before, after }: Extract<Command, { type: 'change-profile' }>,
  context: Context,
): Decision {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => (before[name] ?? null) !== (after[name] ?? null))
  const removed = changed.filter((name) => (after[name] ?? null) === null)
  const supplemented = changed.filter((name) => (before[name] ?? null) === null)
  const corrected = changed.filter((one) => !removed.includes(one) && !supplemented.includes(one))
  const events = [
    ['profile.supplemented', supplemented],
    ['profile.corrected', corrected],
    ['profile.removed', removed],
  ] as const
  return {
    ok: true,
    events: events
      .filter(([, fields]) => fields.length > 0)
      .map(([type, fields]) => eventOf(context, clause, { type, fields })),
  }
}

/** II(1).1: birthdays exist only in some regions. */
export function whyNotBirthDate(
  { region }: Pick<AccountState, 'region'>,
  { policy }: Pick<Context, 'policy'>,
): Refusal | undefined {
  return regionById(policy, region).features.birthday
    ? undefined
    : { code: 'not-allowed-now', reason: 'not-in-region' }
}

/** II(1).1: an account hangs on one phone number or e-mail address at least. */
export function whyNotRemoveContact(
  contacts: readonly (string | null)[],
  wanted: string | null,
): Refusal | undefined {
  if (wanted === null) return { code: 'not-allowed-now', reason: 'no-such-contact' }
  return contacts.filter((contact) => contact !== null).length > 1
    ? undefined
    : { code: 'not-allowed-now', reason: 'last-contact' }
}

export function whyNotAddAddress(count: number): Refusal | undefined {
  return count < mostAddresses
    ? undefined
    : { code: 'not-allowed-now', reason: 'too-many-addresses' }
}

/** A birthday is a day that was lived, in this or the last century. */
export function whyNoBirthday(date: string, now: string): 'future' | 'too-old' | undefined {
  if (date > now.slice(0, 10)) return 'future'
  return date < '1900-01-01' ? 'too-old' : undefined
}

/**
 * Whoever was found to be of age
 * at the gate can't become a child by a slip of the pen here (VII).
 */
export function birthDateFaults(
  date: string,
  state: Pick<AccountState, 'birthDate' | 'region'>,
  { now, policy }: Pick<Context, 'now' | 'policy'>,
): Fault[] {
  const fault = (code: Fault['code']): Fault[] => [{ field: 'birthDate', code }]
  const wrong = whyNoBirthday(date, now)
  if (wrong) return fault(wrong)
  const isGrown = state.birthDate === null
  const { childAge, timeZone } = regionById(policy, state.region)
  return isGrown && ageAt(date, now, timeZone) < childAge ? fault('below-age') : []
}

/** Everything wrong with an address at once, in the order of its region's form (II(3).2). */
export function addressFaults(
  policy: PolicyPack,
  region: string,
  values: Readonly<Record<string, string>>,
): Fault[] {
  const { fields } = addressFormOf(policy, region)
  const known = new Set<string>(fields.map(({ id }) => id))
  const faults = fields.flatMap(({ id, required, pattern }): Fault[] => {
    const value = values[id]?.trim() ?? ''
    if (value === '') return required ? [{ field: id, code: 'required' }] : []
    if (value.length > longestField) return [{ field: id, code: 'too-long' }]
    if (pattern && !new RegExp(pattern).test(value)) return [{ field: id, code: 'pattern' }]
    return id === 'phone' && !isPhone(value) ? [{ field: id, code: 'pattern' }] : []
  })
  const strays = Object.keys(values).filter((id) => !known.has(id))
  return [...faults, ...strays.map((field): Fault => ({ field, code: 'unknown' }))]
}

/** Digits as people write them; whether the number is in service, only a call can tell. */
function isPhone(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 5
}
