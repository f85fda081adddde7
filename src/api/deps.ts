import type { RequestBackend } from '../adapters/port.ts'
import type { StaffSession } from '../contract/desk.ts'
import type { ProblemCode } from '../contract/problem.ts'
import type { Cookies } from '../contract/schemas.ts'
import type { PolicyPack } from '../policy/schema.ts'
import type { Store } from '../stores/port.ts'
import type { Recipients } from './follow-through/port.ts'
import type { OutgoingMessage } from './outgoing.ts'

/** What a host gives the application: everything it can't know or do by itself. */
export interface Deps {
  store: Store
  policy: PolicyPack
  /** ISO 8601 UTC. */
  now: () => string
  newId: () => string
  random: (bytes: number) => Uint8Array
  host: {
    name: 'node' | 'browser'
    store: string
    /** What it puts into the person's browser, to be shown as it is (II(8).2). */
    stored: Cookies['stored']
  }
  /** Where browsers find it, when that is another address than its own: behind a proxy with TLS. */
  publicOrigin?: string | undefined
  /** Sample people, simulated messages and a clock that can be moved. */
  demo: boolean
  /** Who works at the desk; without it a demo's samples do, and else nobody. */
  staff?: readonly StaffSession[] | undefined
  /** Sends a message once what it is about was committed; never waits, never throws. */
  post?: ((message: OutgoingMessage) => void) | undefined
  /** How recipients of erased data are told; without it a demo's samples are, and else staff tell them. */
  recipients?: ((deps: Deps) => Recipients) | undefined
  /** Parse every answer before it leaves; on in development and tests. */
  strict: boolean
  /** The browser forbids scripts the real cookie headers, so its host carries them under other names. */
  cookie: { requestHeader: string; responseHeader: string; name: string; attributes: string }
  /** Others that handle data subject requests; without it our own staff handle all of them. */
  backend?: RequestBackend | undefined
  /** For operators; never holds personal data. */
  log: (entry: {
    operation: string
    status: number
    /** Why it was refused. */
    code?: ProblemCode
    error?: unknown
  }) => void
}
