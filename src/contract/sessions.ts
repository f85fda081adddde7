import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, Id } from './schemas.ts'

const base = '/account/settings/account-and-security/devices'
const Moment = z.iso.datetime()

export const DeviceSession = z.object({
  id: Id,
  /** Proper names, as far as the browser told them at sign-in; null where it told none we know. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  signedInAt: Moment,
  /** To the minute. */
  lastSeenAt: Moment,
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
})
/** The one that asks first, then the most recently used. */
export const Devices = z.object({ sessions: z.array(DeviceSession), actions: z.array(Action) })
export type Devices = z.infer<typeof Devices>

/** Where a person is signed in, and how to end that from here. */
export const sessionOperations = {
  getDevices: operation({
    method: 'GET',
    path: base,
    summary: 'Where the person is signed in',
    clause: 'V(3).1',
    session: 'person',
    status: 200,
    result: Devices,
  }),
  endDeviceSession: operation({
    method: 'DELETE',
    path: `${base}/{id}`,
    summary: 'Sign out one other device',
    clause: 'V(3).1',
    session: 'person',
    params: z.strictObject({ id: Id }),
    status: 200,
    result: Devices,
  }),
  endOtherSessions: operation({
    method: 'POST',
    path: `${base}/end-others`,
    summary: 'Sign out everywhere but here',
    clause: 'V(3).1',
    session: 'person',
    idempotent: true,
    status: 200,
    result: Devices,
  }),
}
