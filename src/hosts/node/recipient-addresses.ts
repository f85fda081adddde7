import { z } from 'zod'
import { isThisMachine } from './own-names.ts'
import { readSettings } from './settings-file.ts'

/** TLS, or this machine only; an address that holds a password would end up in logs. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(host))
}
export const safeAddress = 'has to be https, or http on this machine, without a password'

const Addresses = z.record(
  z.string().min(1).max(200),
  z.string().refine(isSafeAddress, safeAddress),
)

/**
 * Where recipients of erased data take notices: a JSON file of ids and addresses, such as
 * `{ "parcel-service": "https://parcel.example/erasure-notices" }`.
 * @throws with what is wrong in the file
 */
export function readAddresses(file: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(readSettings('RECIPIENTS_FILE', file, Addresses)))
}
