import type { Call } from '../../contract/client.ts'
import { CallFailed } from '../../contract/problem.ts'
import { type Intent, type OutboxEntry, outboxed, versionIn, waits } from './entry.ts'
import type { OutboxStore } from './store.ts'
import { judge } from './verdict.ts'

export interface OutboxDeps {
  store: OutboxStore
  send: Call
  /** ISO 8601 UTC. */
  now: () => string
  newKey: () => string
  random: () => number
  /** Runs the work unless another tab is at it; then that tab does it. */
  exclusively: (work: () => Promise<void>) => Promise<void>
  /** Does the work after so many milliseconds; call what comes back to leave it. */
  after: (ms: number, work: () => void) => () => void
  /** The queue is another than before. */
  onChange: () => void
  /** The server confirmed an intent. `result` is its answer, or undefined where it was so already. */
  onSettled: (entry: OutboxEntry, result: unknown) => void
}

export type Submitted =
  /** Safe on this device; it will be sent, and sent again, until the server has answered. */
  | { saved: true; entry: OutboxEntry }
  /** This browser keeps nothing: it was sent directly, and the server confirmed. */
  | { saved: false; result: unknown }

type Step = 'next' | 'lane-waits' | 'stop'

const quickReapplies = 3
/** A try that has no answer by then counts as lost; the same key makes the next one harmless. */
const answerWithinMs = 20_000

/**
 * What people meant, kept on the device until the server has confirmed it (IV(4)). Written before
 * it is sent; one sender across tabs; in order; the same key on every try.
 */
export function createOutbox(deps: OutboxDeps) {
  const { store } = deps
  let person: string | null = null
  /** Lanes whose next try has a time of its own, and how to call it off. */
  const resting = new Map<string, () => void>()
  /** Versions that the person's own intents led from and to: a screen may not have looked again yet. */
  const ledTo = new Map<string, string>()

  /** @throws CallFailed where nothing could be saved and the direct call failed too. */
  async function submit(intent: Intent, accountId: string): Promise<Submitted> {
    const etag = intent.etag && newest(intent.etag)
    const fresh = { ...intent, etag, accountId, key: deps.newKey(), madeAt: deps.now(), tries: 0 }
    const entry = await store.add({ ...fresh, refused: null }).catch(() => undefined)
    if (!entry) return { saved: false, result: await post({ ...fresh, id: 0, refused: null }) }
    deps.onChange()
    void drain()
    return { saved: true, entry }
  }

  const newest = (etag: string): string => {
    const next = ledTo.get(etag)
    return next && next !== etag ? newest(next) : etag
  }

  const post = ({ operation, params, query, onBehalfOf, body, etag, key }: OutboxEntry) =>
    deps.send(outboxed[operation], {
      params,
      ...(query && { query }),
      ...(onBehalfOf && { onBehalfOf }),
      body,
      idempotencyKey: key,
      signal: AbortSignal.timeout(answerWithinMs),
      ...(etag !== null && { etag }),
    } as never)

  const waiting = async () =>
    (await store.all()).filter(
      // An entry of a later version of the app waits for that version.
      ({ accountId, refused, operation }) =>
        accountId === person && refused === null && operation in outboxed,
    )

  /** Sends what waits for the person who is signed in. Resolves when nothing more can be sent now. */
  const drain = () =>
    send(async () => {
      for (const callOff of resting.values()) callOff()
      resting.clear()
      await sendWhatIsFree()
    })

  const send = (work: () => Promise<void>) => deps.exclusively(() => work().catch(unlessOfStorage))

  async function sendWhatIsFree(): Promise<void> {
    for (;;) {
      const next = (await waiting()).find(({ lane }) => !resting.has(lane))
      if (!next) return
      const step = await attempt(next)
      if (step === 'next') continue
      await hold(step === 'stop' ? undefined : next.lane)
      if (step === 'stop') return
    }
  }

  /** Leaves one lane alone for so long; the others are not held up by it, nor is it by them. */
  function rest(lane: string, ms: number): void {
    resting.get(lane)?.()
    const callOff = deps.after(ms, () => {
      resting.delete(lane)
      void send(sendWhatIsFree)
    })
    resting.set(lane, callOff)
  }

  /** What a failed try keeps from its own waits as well, and says so: one lane, or all of them. */
  async function hold(lane?: string): Promise<void> {
    for (const entry of await waiting()) {
      if (!waits(entry) && (lane ?? entry.lane) === entry.lane)
        await change({ ...entry, held: true })
    }
  }

  async function attempt(entry: OutboxEntry): Promise<Step> {
    try {
      const result = await post(entry)
      await settle(entry, result)
      return 'next'
    } catch (error) {
      return afterFailure(
        entry,
        error instanceof CallFailed ? error : new CallFailed('network', { cause: error }),
      )
    }
  }

  async function afterFailure(entry: OutboxEntry, failure: CallFailed): Promise<Step> {
    const verdict = judge(entry, failure, deps.random)
    switch (verdict.kind) {
      case 'hold':
        return 'stop'
      case 'settled':
        await settle(entry, undefined)
        return 'next'
      case 'wait':
        rest(entry.lane, verdict.ms)
        await change({ ...entry, tries: entry.tries + 1 })
        return failure.status === undefined ? 'stop' : 'lane-waits'
      case 'reapply':
        await change({
          ...entry,
          tries: entry.tries + 1,
          etag: verdict.etag,
          key: deps.newKey(),
        })
        if (entry.tries < quickReapplies) return 'next'
        rest(entry.lane, 1_000)
        return 'lane-waits'
      case 'refused':
        await change({ ...entry, refused: verdict.refused })
        return 'next'
    }
  }

  async function change(entry: OutboxEntry): Promise<void> {
    await store.put(entry)
    deps.onChange()
  }

  async function settle(entry: OutboxEntry, result: unknown): Promise<void> {
    try {
      await leadOn(entry, versionIn(result))
      await store.remove(entry.id)
    } finally {
      deps.onSettled(entry, result)
      deps.onChange()
    }
  }

  /**
   * The intents behind this one were made knowing it, so they now edit what it led to. They are
   * written first: cut off in between, this one is only answered again from the server's memory.
   */
  async function leadOn({ id, etag: from }: OutboxEntry, to: string | undefined): Promise<void> {
    if (from === null || to === undefined) return
    ledTo.set(from, to)
    for (const later of await store.all()) {
      if (later.id > id && later.etag === from) await store.put({ ...later, etag: to })
    }
  }

  return {
    submit,
    drain,
    /** Who is signed in now, or null; nobody else's intents are ever sent. */
    async setPerson(accountId: string | null): Promise<void> {
      person = accountId
      if (accountId) await drain()
    },
    /** Another tab's sender had an intent confirmed, which led from one version to another. */
    learn: (from: string, to: string) => void ledTo.set(from, to),
    /**
     * The person no longer means it: it is not sent again, once no try of it is on its way. One that
     * arrived without an answer is in force: what the server holds has to be asked anew.
     */
    async takeBack(id: number): Promise<void> {
      await deps.exclusively(() => store.remove(id))
      deps.onChange()
      void drain()
    },
    /** Takes a refused intent off the list, once the person has read why. */
    async dismiss(id: number): Promise<void> {
      await store.remove(id)
      deps.onChange()
    },
    /** Everything of one person that is not confirmed, refusals included. */
    pending: async (accountId: string): Promise<readonly OutboxEntry[]> =>
      (await store.all().catch(() => [])).filter((entry) => entry.accountId === accountId),
  }
}

/** What can't be written down ends this round; the next one goes on from what is written. */
function unlessOfStorage(failure: unknown): void {
  if (!(failure instanceof DOMException)) throw failure
}
