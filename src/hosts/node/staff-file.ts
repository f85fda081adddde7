import { z } from 'zod'
import { StaffSession } from '../../contract/desk.ts'
import { readSettings } from './settings-file.ts'

const hasTwice = (all: readonly string[]) => new Set(all).size < all.length

const Staff = z
  .array(
    z.strictObject({
      // It stays in the log as who did what, so it has to be theirs for good.
      id: z.string().regex(/^[a-z0-9-]{3,60}$/, 'has to be 3 to 60 of a-z, 0-9 and -'),
      name: z.string().trim().min(1).max(100),
      email: z.email().max(254).toLowerCase(),
      mayAnnounce: z.boolean().default(false),
    }),
  )
  .refine((all) => !hasTwice(all.map(({ id }) => id)), 'has an id twice')
  .refine((all) => !hasTwice(all.map(({ email }) => email)), 'has an e-mail address twice')

/**
 * Who works at the desk: a JSON file such as
 * `[{ "id": "ana", "name": "Ana Silva", "email": "ana@company.example", "mayAnnounce": true }]`.
 * @throws with what is wrong in the file
 */
export function readStaffFile(file: string): StaffSession[] {
  return readSettings('STAFF_FILE', file, Staff).map((one) => StaffSession.parse(one))
}
