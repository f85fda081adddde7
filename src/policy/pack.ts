import { addressForms } from './addresses.ts'
import { categories } from './categories.ts'
import { clauses } from './clauses.ts'
import { deadlines } from './deadlines.ts'
import { desk } from './desk.ts'
import { glossary } from './glossary.ts'
import { holidays } from './holidays.ts'
import { notices } from './notices.ts'
import { exemptions, partners, places, sdks } from './partners.ts'
import { permissions } from './permissions.ts'
import { purposes } from './purposes.ts'
import type { PolicyPack } from './schema.ts'
import { shell } from './shell.ts'
import { versions } from './versions.ts'

/** The default pack: the overseas policy of 30 July 2024. Screens that need more than `shell.ts` fetch it. */
export const pack: PolicyPack = {
  ...shell,
  clauses,
  purposes,
  categories,
  permissions,
  partners,
  sdks,
  places,
  exemptions,
  deadlines,
  desk,
  holidays,
  notices,
  addressForms,
  glossary,
  versions,
}
