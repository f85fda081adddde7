import { outboxed } from '../../../src/app/outbox/entry.ts'
import { intentsInMemory } from '../../../src/app/same-intent.ts'
import type { Send } from '../../../src/contract/client.ts'
import {
  type OperationId,
  everyOperation as operations,
} from '../../../src/contract/every-operation.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { type CallFailed, type ProblemCode, problemStatus } from '../../../src/contract/problem.ts'
import en from '../../../src/i18n/locales/en/common.json' with { type: 'json' }
import { openIndexedDbStore } from '../../../src/stores/indexeddb.ts'
import { createMemoryStore } from '../../../src/stores/memory.ts'
import {
  type Device,
  heldByAPage,
  type Input,
  memoryOutbox,
  openDevice,
  type Shown,
} from './client.ts'
import { type Cell, type Column, columns } from './columns.ts'
import { difference, type Ledger, watched } from './effect.ts'
import { type Caller, type HostKind, World } from './world.ts'
import { type Write, writeIds, writes } from './writes.ts'

export interface Outcome {
  /** How it was run: the app's way of sending in one process, a real process, or a browser. */
  level: 'in one process' | 'a process that is killed' | 'a browser'
  write: string
  column: string
  host: HostKind
  /** Empty where the cell passed. */
  why: string
}

/** A code once used can't be used again: after a lost answer these ask for a new one, in words. */
export const endsWithACode: ReadonlySet<string> = new Set([
  'signIn',
  'signInAtDesk',
  'register',
  'signInWithProvider',
])
export const outOfTheWay: ReadonlySet<string> = new Set(['signOut', 'signOutOfDesk'])
export const mostPresses = 4
/** A cell that has not ended by then never will: it fails by its name, and the next one goes on. */
const cellEndsWithinMs = 60_000

let databases = 0
const newStore = (kind: HostKind) =>
  kind === 'browser' ? openIndexedDbStore(`matrix-${++databases}`) : createMemoryStore()

async function prepared(id: OperationId, kind: HostKind) {
  const { store, ledger } = watched(await newStore(kind))
  const world = new World(kind, store)
  const write = writes[id] as Write | undefined
  if (!write) throw new Error(`There is no valid call of ${id} in writes.ts.`)
  const input = (await write(world)) as Input
  return { world, input, ledger }
}

const controls = new Map<string, Promise<string>>()
/** What one call does over a network that works. */
export function effectOf(id: OperationId, kind: HostKind): Promise<string> {
  const name = `${kind} ${id}`
  const found =
    controls.get(name) ??
    (async () => {
      const { world, input, ledger } = await prepared(id, kind)
      const before = await ledger()
      await world.call(operations[id] as Operation, input as never)
      return difference(before, await ledger())
    })()
  controls.set(name, found)
  return found
}

async function runCell(id: OperationId, column: Column, kind: HostKind): Promise<void> {
  const wanted = await effectOf(id, kind)
  const { world, input, ledger } = await prepared(id, kind)
  const before: Ledger = await ledger()
  const operation = operations[id] as Operation
  const network: { send: Send } = { send: world.send }
  const accountId = 'acc-mei'
  const send: Send = (request) => network.send(request)
  const [kept, intents] = [memoryOutbox(), intentsInMemory()]
  let page = heldByAPage(kept)
  const device = openDevice(id, send, { accountId, store: page.store, intents })
  const done = async () => difference(before, await ledger())
  let confirmed = false
  /** Nobody presses again: what was sent at once is no more known to anybody. */
  let isLeft = false
  const fail = (why: string): never => {
    throw new Error(why)
  }

  async function press(by: Device = cell.device): Promise<Shown> {
    const shown = await by.press(input)
    if (shown.state === 'failed' && !hasWords(shown.code)) fail(`no words for ${shown.code}`)
    const now = await done()
    confirmed ||= shown.state === 'confirmed'
    if (shown.state === 'confirmed' && wanted !== now) {
      fail(`shown as done, but the ledger holds: ${now}; and not: ${wanted}`)
    }
    return shown
  }

  const cell: Cell = {
    id,
    operation,
    world,
    input,
    network,
    device,
    waits: id in outboxed,
    takesBack: id !== 'undoOnlyNecessary',
    async another({ ownSession, ...options } = {}) {
      if (!ownSession) return openDevice(id, send, { accountId, ...options })
      const second = new World(kind, world.store)
      await signIn(second)
      return openDevice(id, second.send, { accountId, ...options })
    },
    openAnew(where) {
      page.letGo()
      page = heldByAPage(kept)
      const remembered = where === 'in the same tab' ? intents : intentsInMemory()
      cell.device = openDevice(id, send, { accountId, store: page.store, intents: remembered })
      isLeft = where === 'in another tab' && !cell.waits
    },
    signInAgain: () => signIn(world),
    press,
    async expectNothing() {
      const now = await done()
      if (now !== 'nothing') fail(`changed under the fault: ${now}`)
    },
    fail,
  }
  const signIn = (where: World) =>
    operation.session === 'staff' ? where.signInAtDesk(staffOf(id)) : where.signIn(nameOf(id))

  await column.spoil(cell)
  let shown: Shown | undefined
  for (let presses = 0; presses < mostPresses && !confirmed && !isLeft; presses += 1) {
    shown = await cell.press()
  }
  const now = await done()
  if (outOfTheWay.has(id)) {
    await expectSignedOut(world, id)
  } else if (column.name === '401' && isBoundToSession(id, operation)) {
    if (now !== 'nothing') fail(`a code or proof of an ended session did: ${now}`)
  } else if (now !== wanted) {
    fail(`the ledger holds: ${now}; it should hold: ${wanted}`)
  } else if (!confirmed && !isLeft && !endsWithACode.has(id)) {
    fail(`done, but shown as ${JSON.stringify(shown)}`)
  }
  if (world.errors.length > 0 && !/killed|gone|quota/.test(column.name)) {
    fail(`the server failed: ${String(world.errors[0])}`)
  }
}

/** Words of its own; or a refusal by the server, of which 'nothing was changed' is true. */
const hasWords = (code: string) =>
  code in en.problem || (code in problemStatus && problemStatus[code as ProblemCode] < 500)

/** A code or a proof is good for one session: in the next one a new one is asked for, in words. */
const isBoundToSession = (id: string, { stepUp }: Operation) =>
  stepUp !== undefined || ['stepUp', 'verifyRequest'].includes(id)

export async function expectSignedOut({ call }: Caller, id: OperationId): Promise<void> {
  const asking = id === 'signOut' ? operations.getSession : operations.getDeskSession
  const found = await call(asking as Operation, {} as never).catch(
    (error: CallFailed) => error.code,
  )
  if (found !== 'unauthenticated') throw new Error('still signed in')
}

/** Not everybody at the desk may announce something. */
const staffOf = (id: OperationId) => (id === 'publishAnnouncement' ? 'chidi' : 'ana')

const nameOf = (id: OperationId) =>
  ['askGuardian', 'cancelGuardianRequest'].includes(id)
    ? 'lily'
    : /Guardian|Child/.test(id)
      ? 'wei'
      : 'mei'

/** Runs every cell in this process: the app's own way of sending over the real API. */
export async function runMatrix(
  kinds: readonly HostKind[],
  told: (outcome: Outcome) => void,
  only: (write: string, column: string) => boolean = () => true,
): Promise<void> {
  for (const kind of kinds) {
    for (const write of writeIds) {
      for (const column of columns) {
        if (!only(write, column.name)) continue
        if (column.applies && !column.applies(operations[write] as Operation, write)) continue
        const why = await inTime(runCell(write, column, kind)).then(
          () => '',
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        )
        told({ level: 'in one process', write, column: column.name, host: kind, why })
      }
    }
  }
}

async function inTime(cell: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it never ended')), cellEndsWithinMs)
  })
  await Promise.race([cell, late]).finally(() => clearTimeout(timer))
}
