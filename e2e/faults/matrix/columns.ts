import type { Send } from '../../../src/contract/client.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import type { Batch, Store } from '../../../src/stores/port.ts'
import type { Device, DeviceOptions, Input, Shown } from './client.ts'
import { fullOutbox } from './client.ts'
import type { World } from './world.ts'

/** One write, ready to be sent by one device over a network that a column spoils. */
export interface Cell {
  id: string
  operation: Operation
  world: World
  input: Input
  /** What carries the device's calls; it starts as a network that works. */
  network: { send: Send }
  device: Device
  /** Whether it waits in the outbox on its own, or the person presses again. */
  waits: boolean
  takesBack: boolean
  /** The same person, in the same way, on another device or in another tab. */
  another(options?: Partial<DeviceOptions> & { ownSession?: boolean }): Promise<Device>
  /** The page goes, with all it remembers, and the app opens again on this device. */
  openAnew(where: 'in the same tab' | 'in another tab'): void
  signInAgain(): Promise<void>
  /** @throws where `shown` says done although the ledger does not hold it. */
  press(device?: Device): Promise<Shown>
  expectNothing(): Promise<void>
  fail(why: string): never
}

export interface Column {
  name: string
  /** Where it says nothing about a write: such a cell is not counted. */
  applies?: (operation: Operation, id: string) => boolean
  /** Presses under the fault, and heals it. What follows is the same for all: see run.ts. */
  spoil(cell: Cell): Promise<void>
}

const broken = () => Promise.reject(new TypeError('network'))
const bare = (status: number, headers: Record<string, string> = {}) =>
  new Response('<p>proxy</p>', { status, headers: { 'content-type': 'text/html', ...headers } })

/** Presses while the network does `way` to every call; it must not look done, and then it heals. */
async function during(cell: Cell, way: Send, unless: 'nothing was sent' | 'it arrived') {
  const healthy = cell.network.send
  cell.network.send = way
  const shown = await cell.press()
  if (shown.state === 'confirmed') cell.fail('shown as done under the fault')
  if (unless === 'nothing was sent') await cell.expectNothing()
  cell.network.send = healthy
}

const onTheWay = (change: (headers: Headers) => void): ((cell: Cell) => Promise<void>) =>
  async function spoil(cell) {
    const healthy = cell.network.send
    let first = true
    cell.network.send = (request) => {
      if (!first) return healthy(request)
      first = false
      const headers = new Headers(request.headers)
      change(headers)
      return healthy(new Request(request, { headers }))
    }
    await cell.press()
    cell.network.send = healthy
  }

const answered =
  (status: number, headers?: () => Record<string, string>): Column['spoil'] =>
  async (cell) =>
    during(cell, async () => bare(status, headers?.()), 'nothing was sent')

const givenInPlace =
  (make: () => Response): Column['spoil'] =>
  async (cell) => {
    const healthy = cell.network.send
    const way: Send = async (request) => {
      await healthy(request)
      return make()
    }
    await during(cell, way, 'it arrived')
  }

/** A network holds what it carries: Node forgets a request that nobody holds, and its time limit. */
const unanswered = new Set<Request>()

async function failingStore(cell: Cell, commit: (batch: Batch, real: Store) => Promise<never>) {
  const real = cell.world.store
  cell.world.store = { ...real, commit: (batch) => commit(batch, real) }
  await cell.press()
  cell.world.store = real
  cell.world.errors.length = 0
}

export const columns: readonly Column[] = [
  { name: 'offline before', spoil: (cell) => during(cell, broken, 'nothing was sent') },
  {
    name: 'offline after send',
    // It arrives late, while the next try is already under way.
    async spoil(cell) {
      const healthy = cell.network.send
      const late: Request[] = []
      await during(
        cell,
        (request) => {
          late.push(request.clone())
          return broken()
        },
        'nothing was sent',
      )
      cell.network.send = async (request) => {
        const [answer] = await Promise.all([
          healthy(request),
          ...late.splice(0).map((one) => healthy(one)),
        ])
        return answer
      }
    },
  },
  {
    name: 'answer lost',
    async spoil(cell) {
      const healthy = cell.network.send
      await during(cell, (request) => healthy(request).then(broken), 'it arrived')
    },
  },
  {
    name: 'pressed again after a reload',
    applies: ({ idempotent }) => idempotent === true,
    // By then something else may hold: it is done again, never told from memory.
    async spoil(cell) {
      const healthy = cell.network.send
      await during(cell, (request) => healthy(request).then(broken), 'it arrived')
      cell.openAnew('in the same tab')
      let told = ''
      cell.network.send = async (request) => {
        const answer = await healthy(request)
        if (answer.headers.has('idempotency-replayed')) told = 'told from memory'
        return answer
      }
      const shown = await cell.press()
      if (told || shown.state !== 'confirmed') cell.fail(told || JSON.stringify(shown))
      cell.network.send = healthy
    },
  },
  {
    name: 'timeout',
    async spoil(cell) {
      const healthy = cell.network.send
      cell.device = await cell.another({ answerWithinMs: 50 })
      const silent: Send = (request) =>
        new Promise((_, reject) => {
          unanswered.add(request)
          const giveUp = () => {
            unanswered.delete(request)
            reject(request.signal.reason)
          }
          if (request.signal.aborted) giveUp()
          else request.signal.addEventListener('abort', giveUp)
          void healthy(request.clone())
        })
      await during(cell, silent, 'it arrived')
    },
  },
  ...(['reload', 'tab closed'] as const).map(
    (name): Column => ({
      name,
      // It arrives, and whoever waited for the answer is gone.
      async spoil(cell) {
        const healthy = cell.network.send
        const arrived = new Promise<void>((resolve) => {
          cell.network.send = async (request) => {
            await healthy(request).finally(resolve)
            return new Promise(() => {})
          }
        })
        void cell.device.press(cell.input)
        await arrived
        cell.network.send = healthy
        cell.openAnew(name === 'reload' ? 'in the same tab' : 'in another tab')
      },
    }),
  ),
  {
    name: 'slow',
    async spoil(cell) {
      const healthy = cell.network.send
      cell.network.send = async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return healthy(request)
      }
      const shown = await cell.press()
      if (shown.state !== 'confirmed') cell.fail(`slow, and then ${JSON.stringify(shown)}`)
    },
  },
  {
    name: '401',
    applies: ({ session }) => session !== 'none',
    // The session has really ended.
    async spoil(cell) {
      cell.world.jar.clear()
      const shown = await cell.press()
      if (shown.state === 'confirmed') cell.fail('done without a session')
      await cell.expectNothing()
      await cell.signInAgain()
    },
  },
  { name: '403', spoil: onTheWay((headers) => headers.set('sec-fetch-site', 'cross-site')) },
  {
    name: '409',
    async spoil(cell) {
      const real = cell.world.store
      cell.world.store = { ...real, commit: async () => 'conflict' }
      await cell.press()
      cell.world.store = real
    },
  },
  {
    name: '412',
    applies: ({ edits }) => edits === true,
    async spoil(cell) {
      await onTheWay((headers) => headers.set('if-match', '"older"'))(cell)
      if (cell.waits && cell.takesBack) return
      await cell.expectNothing()
    },
  },
  { name: '422', spoil: answered(422) },
  {
    name: '428',
    spoil: onTheWay((headers) => {
      headers.delete('if-match')
      headers.delete('idempotency-key')
    }),
  },
  { name: '429 in seconds', spoil: answered(429, () => ({ 'retry-after': '1' })) },
  {
    name: '429 with a date',
    spoil: answered(429, () => ({
      'retry-after': new Date(Date.now() + 2_000).toUTCString(),
      date: new Date().toUTCString(),
    })),
  },
  { name: '500', spoil: answered(500) },
  { name: '503', spoil: answered(503, () => ({ 'retry-after': '1' })) },
  {
    name: 'malformed',
    spoil: givenInPlace(
      () => new Response('{"half":', { headers: { 'content-type': 'application/json' } }),
    ),
  },
  { name: 'wrong schema', spoil: givenInPlace(() => Response.json({ surprise: true })) },
  {
    name: 'server killed before its commit',
    async spoil(cell) {
      await failingStore(cell, () => Promise.reject(new Error('killed')))
      await cell.expectNothing()
      cell.world.restart()
    },
  },
  {
    name: 'server killed after its commit',
    async spoil(cell) {
      await failingStore(cell, async (batch, real) => {
        await real.commit(batch)
        throw new Error('killed')
      })
      cell.world.restart()
    },
  },
  {
    name: 'two tabs',
    // The same call twice at the same moment: a double press, or a network that doubles.
    async spoil(cell) {
      const healthy = cell.network.send
      cell.network.send = async (request) => {
        const copy = request.clone()
        const [one, two] = await Promise.all([healthy(request), healthy(copy)])
        const worst = one.status >= two.status ? one : two
        return one.ok !== two.ok && worst.status >= 500 ? worst : one.ok ? one : two
      }
      await cell.press()
      cell.network.send = healthy
    },
  },
  {
    name: 'two devices',
    applies: ({ edits }) => edits === true,
    // Both saw the same version and press at the same moment: one is told, none is overwritten.
    async spoil(cell) {
      const other = await cell.another({ ownSession: true })
      const both = await Promise.all([cell.press(), cell.press(other)])
      if (!both.some(({ state }) => state === 'confirmed')) {
        cell.fail(`neither device got through: ${JSON.stringify(both)}`)
      }
    },
  },
  {
    name: 'quota of the device',
    async spoil(cell) {
      cell.device = await cell.another({ store: fullOutbox() })
    },
  },
  {
    name: 'quota of the database',
    async spoil(cell) {
      await failingStore(cell, () => Promise.reject(new DOMException('full', 'QuotaExceededError')))
      await cell.expectNothing()
    },
  },
  ...([24, -24] as const).map(
    (hours): Column => ({
      name: `clock of the device ${hours > 0 ? '+' : '−'}24 h`,
      async spoil(cell) {
        const truth = Date.now
        const now = () => new Date(truth()).toUTCString()
        const later = () => new Date(truth() + 2_000).toUTCString()
        Date.now = () => truth() + hours * 3_600_000
        cell.world.ahead = -hours * 3_600_000
        try {
          const healthy = cell.network.send
          cell.network.send = async () => bare(429, { 'retry-after': later(), date: now() })
          const shown = await cell.press()
          cell.network.send = healthy
          if (shown.state === 'waiting' && !(shown.ms && shown.ms >= 500 && shown.ms <= 60_000)) {
            cell.fail(`would try again after ${shown.ms} ms`)
          }
          await cell.press()
        } finally {
          Date.now = truth
          cell.world.ahead = 0
        }
      },
    }),
  ),
  {
    name: 'database gone and back',
    async spoil(cell) {
      const real = cell.world.store
      const gone = () => Promise.reject(new Error('The database is gone.'))
      cell.world.store = new Proxy(real, { get: () => gone }) as Store
      const shown = await cell.press()
      if (shown.state === 'confirmed') cell.fail('done without a database')
      cell.world.store = real
      await cell.expectNothing()
      cell.world.errors.length = 0
    },
  },
]
