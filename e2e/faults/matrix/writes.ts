import type { CallInput } from '../../../src/contract/client.ts'
import {
  type OperationId,
  type Operations,
  everyOperation as operations,
} from '../../../src/contract/every-operation.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import type { Caller } from './world.ts'
import { accountWrites } from './writes-account.ts'
import { deviceWrites } from './writes-devices.ts'
import { entryWrites } from './writes-entry.ts'
import { requestWrites } from './writes-requests.ts'

/** One valid call of a write: whoever makes it is signed in, and what it changes is there. */
export type Write<Id extends OperationId = OperationId> = (
  world: Caller,
) => Promise<CallInput<Operations[Id]>>

export type Writes = { readonly [Id in OperationId]?: Write<Id> }

/** Every write of the contract, made ready to be sent. Test aids of the demo are none. */
export const writes: Writes = {
  ...accountWrites,
  ...requestWrites,
  ...entryWrites,
  ...deviceWrites,
}

export const writeIds = (Object.entries(operations) as [OperationId, Operation][])
  .filter(([, { method, demo }]) => method !== 'GET' && !demo)
  .map(([id]) => id)
