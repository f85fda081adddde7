import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isThisMachine } from './own-names.ts'

/** TLS, or this machine only; an address that holds a password would end up in logs. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(host))
}

const Addresses = z.record(
  z.string().min(1).max(200),
  z.string().refine(isSafe, 'has to be https, or http on this machine, without a password'),
)

/**
 * Where recipients of erased data take notices: a JSON file of ids and addresses, such as
 * `{ "parcel-service": "https://parcel.example/erasure-notices" }`.
 * @throws with what is wrong in the file
 */
export function readAddresses(file: string): ReadonlyMap<string, string> {
  const wrong = (why: string) => new Error(`RECIPIENTS_FILE: ${file} ${why}`)
  let input: unknown
  try {
    input = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw wrong(`can't be read: ${(cause as Error).message}`)
  }
  const parsed = Addresses.safeParse(input)
  if (parsed.success) return new Map(Object.entries(parsed.data))
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw wrong(`is wrong: ${lines.join('; ')}`)
}
