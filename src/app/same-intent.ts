import type { Call } from '../contract/client.ts'
import { CallFailed } from '../contract/problem.ts'
import { ifAllowed } from './hooks/if-allowed.ts'

interface Open {
  key: string
  /** Milliseconds of the device's clock, at the latest try. */
  at: number
}

/** Writes that have no answer yet, by their address, method and what they ask: hashes, where they could hold a secret. */
export interface OpenIntents {
  find(intent: string): Open | undefined
  open(intent: string, open: Open): void
  close(intent: string): void
  names(): readonly string[]
}

/** Whoever asks for the same later than this means it anew. */
const sameForMs = 3 * 60_000

interface Options {
  newKey: () => string
  intents: OpenIntents
  /** Milliseconds after which a write without an answer counts as lost. */
  answerWithinMs: number
}

/**
 * A write whose outcome nobody knows goes out under the same Idempotency-Key when it is asked for
 * again, so that pressing twice never does it twice. An answer of the server ends that, done or
 * refused, and so do time and another act at the same address: who takes something back has seen
 * it, and means a new one by the next. What is idempotent is done again instead: an answer from
 * memory would say what was so at the first try.
 */
export function withSameIntent(call: Call, { newKey, intents, answerWithinMs }: Options): Call {
  return async (operation, input) => {
    if (operation.method === 'GET' || input.idempotencyKey) return call(operation, input)
    const { signal = AbortSignal.timeout(answerWithinMs), ...asked } = input
    const { method, path, idempotent } = operation
    const address = await hashOf([path, 'params' in asked && asked.params])
    const act = `${address} ${method}`
    for (const name of intents.names()) {
      if (name.startsWith(address) && !name.startsWith(act)) intents.close(name)
    }
    if (idempotent) return call(operation, { ...input, signal })
    const intent = `${act} ${await hashOf(asked)}`
    const before = intents.find(intent)
    const at = Date.now()
    const isSame = before && Math.abs(at - before.at) < sameForMs
    const idempotencyKey = isSame ? before.key : newKey()
    intents.open(intent, { key: idempotencyKey, at })
    try {
      const result = await call(operation, { ...input, idempotencyKey, signal })
      intents.close(intent)
      return result
    } catch (error) {
      if (isRefusal(error)) intents.close(intent)
      throw error
    }
  }
}

async function hashOf(asked: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(asked))
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** The server itself said no. What stands between us and it can't know what it did. */
function isRefusal(error: unknown): boolean {
  return error instanceof CallFailed && error.problem !== undefined && error.problem.status < 500
}

export function intentsInMemory(): OpenIntents {
  const kept = new Map<string, Open>()
  return {
    find: (intent) => kept.get(intent),
    open: (intent, open) => void kept.set(intent, open),
    close: (intent) => void kept.delete(intent),
    names: () => [...kept.keys()],
  }
}

/**
 * They outlive a reload, as what was typed does, and go with the tab or at sign-out. Where the
 * browser keeps nothing they last as long as the page.
 */
export function intentsOfThisTab(): OpenIntents {
  const page = intentsInMemory()
  const prefix = 'intent:'
  const name = (intent: string) => `${prefix}${intent}`
  return {
    find: (intent) =>
      page.find(intent) ??
      ifAllowed(() => JSON.parse(sessionStorage.getItem(name(intent)) ?? 'null')) ??
      undefined,
    open(intent, open) {
      page.open(intent, open)
      ifAllowed(() => sessionStorage.setItem(name(intent), JSON.stringify(open)))
    },
    close(intent) {
      page.close(intent)
      ifAllowed(() => sessionStorage.removeItem(name(intent)))
    },
    names() {
      const kept = ifAllowed(() => Object.keys(sessionStorage)) ?? []
      const ours = kept
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
      return [...new Set([...page.names(), ...ours])]
    },
  }
}
