import type { Intent, OutboxEntry } from '../../../src/app/outbox/entry.ts'
import { outboxed } from '../../../src/app/outbox/entry.ts'
import { createOutbox } from '../../../src/app/outbox/outbox.ts'
import type { OutboxStore } from '../../../src/app/outbox/store.ts'
import { intentsInMemory, type OpenIntents, withSameIntent } from '../../../src/app/same-intent.ts'
import { type Call, type CallInput, createClient, type Send } from '../../../src/contract/client.ts'
import {
  type OperationId,
  everyOperation as operations,
} from '../../../src/contract/every-operation.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { CallFailed } from '../../../src/contract/problem.ts'
import { origin } from './world.ts'

export type Input = CallInput<Operation> & {
  params?: Readonly<Record<string, string>>
  body?: unknown
}

/** What a screen would show of a write after a try. */
export type Shown =
  | { state: 'confirmed' }
  /** Said to be saved on this device, and not confirmed. */
  | { state: 'waiting'; ms: number | undefined }
  /** The sentence for this code stands there, and the person may try again. */
  | { state: 'failed'; code: string }

/** One device with the app's own way of sending: through the outbox, or at once. */
export interface Device {
  /** The person presses; or, where it waits, the device tries again by itself. */
  press(input: Input): Promise<Shown>
}

const takingBack: ReadonlySet<string> = new Set([
  'answerAnnouncement',
  'changeConsent',
  'keepOnlyNecessary',
  'narrowAuthorisation',
  'revokeAuthorisation',
])
export interface DeviceOptions {
  accountId: string
  /** What the device keeps of choices that wait. */
  store?: OutboxStore
  /** What the tab keeps of calls without an answer. */
  intents?: OpenIntents
  /** Milliseconds; the app waits longer for a slow network. */
  answerWithinMs?: number
}

export function openDevice(
  id: OperationId,
  send: Send,
  {
    accountId,
    store = memoryOutbox(),
    intents = intentsInMemory(),
    answerWithinMs = 2_000,
  }: DeviceOptions,
): Device {
  const client = createClient(send, origin)
  return id in outboxed
    ? outboxDevice(id as keyof typeof outboxed, client, { accountId, store, answerWithinMs })
    : directDevice(id, client, { intents, answerWithinMs })
}

function directDevice(
  id: OperationId,
  client: Call,
  { intents, answerWithinMs }: { intents: OpenIntents; answerWithinMs: number },
): Device {
  const newKey = () => crypto.randomUUID()
  const call = withSameIntent(client, { newKey, intents, answerWithinMs })
  return {
    async press(input) {
      try {
        await call(operations[id] as Operation, input as never)
        return { state: 'confirmed' }
      } catch (error) {
        return { state: 'failed', code: error instanceof CallFailed ? error.code : String(error) }
      }
    },
  }
}

function outboxDevice(
  operation: keyof typeof outboxed,
  client: Call,
  {
    accountId,
    store,
    answerWithinMs,
  }: { accountId: string; store: OutboxStore; answerWithinMs: number },
): Device {
  let waitsMs: number | undefined
  let settled = 0
  let busy = Promise.resolve()
  const outbox = createOutbox({
    store,
    send: ((op: Operation, input: object) =>
      client(op, {
        ...input,
        signal: AbortSignal.timeout(answerWithinMs),
      } as never)) as Call,
    now: () => new Date().toISOString(),
    newKey: () => crypto.randomUUID(),
    random: () => 0.5,
    exclusively: (work) => {
      busy = busy.then(work)
      return busy
    },
    after: (ms) => {
      waitsMs = ms
      return () => {}
    },
    onChange: () => {},
    onSettled: () => {
      settled += 1
    },
  })
  const intentOf = ({ params = {}, body, etag }: Input): Intent => ({
    operation,
    params,
    body: body ?? {},
    etag: etag ?? null,
    lane: 'matrix',
    isWithdrawal: takingBack.has(operation) && !isGrant(body),
  })
  return {
    async press(input) {
      const [left] = await outbox.pending(accountId)
      await outbox.setPerson(accountId)
      if (left?.refused) await outbox.dismiss(left.id)
      const before = settled
      if (!left || left.refused) {
        const done = await outbox
          .submit(intentOf(input), accountId)
          .catch((error: unknown) => ({ error }))
        if ('error' in done) return { state: 'failed', code: (done.error as CallFailed).code }
        if (!done.saved) return { state: 'confirmed' }
      }
      await outbox.drain()
      const [now] = await outbox.pending(accountId)
      if (now?.refused) return { state: 'failed', code: now.refused.code }
      if (now) return { state: 'waiting', ms: waitsMs }
      return left || settled > before ? { state: 'confirmed' } : { state: 'failed', code: 'lost' }
    },
  }
}

const isGrant = (body: unknown) => (body as { choice?: string } | undefined)?.choice === 'given'

export function memoryOutbox(): OutboxStore {
  let entries: OutboxEntry[] = []
  let last = 0
  return {
    async add(entry) {
      const added = { ...structuredClone(entry), id: ++last }
      entries.push(added)
      return added
    },
    async put(entry) {
      entries = entries.map((other) => (other.id === entry.id ? structuredClone(entry) : other))
    },
    async remove(id) {
      entries = entries.filter((entry) => entry.id !== id)
    },
    all: async () => structuredClone(entries),
  }
}

/** One page's hold on a store: nothing that the page began goes on once it is gone. */
export function heldByAPage(store: OutboxStore): { store: OutboxStore; letGo(): void } {
  let isOpen = true
  const whileOpen =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    (...given: Given) =>
      isOpen ? work(...given) : new Promise<Result>(() => {})
  return {
    store: {
      add: whileOpen(store.add),
      put: whileOpen(store.put),
      remove: whileOpen(store.remove),
      all: whileOpen(store.all),
    },
    letGo() {
      isOpen = false
    },
  }
}

/** A browser that keeps nothing: storage is full or blocked. */
export const fullOutbox = (): OutboxStore => ({
  add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  remove: () => Promise.resolve(),
  all: async () => [],
})
