import type { Call } from '../contract/client.ts'
import { CallFailed } from '../contract/problem.ts'
import { ifAllowed } from './hooks/if-allowed.ts'

/** Keys of writes that have no answer yet, by a hash of what they ask. */
export interface OpenIntents {
  keyOf(intent: string): string | undefined
  open(intent: string, key: string): void
  close(intent: string): void
}

interface Options {
  newKey: () => string
  intents: OpenIntents
  /** Milliseconds after which a write without an answer counts as lost. */
  answerWithinMs: number
}

/**
 * A write whose outcome nobody knows goes out under the same Idempotency-Key when it is asked for
 * again, so that pressing twice never does it twice. Only an answer of the server ends that: done,
 * or refused.
 */
export function withSameIntent(call: Call, { newKey, intents, answerWithinMs }: Options): Call {
  return async (operation, input) => {
    if (operation.method === 'GET' || input.idempotencyKey) return call(operation, input)
    const { signal = AbortSignal.timeout(answerWithinMs), ...asked } = input
    const intent = await hashOf([operation.method, operation.path, asked])
    const idempotencyKey = intents.keyOf(intent) ?? newKey()
    intents.open(intent, idempotencyKey)
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
  const keys = new Map<string, string>()
  return {
    keyOf: (intent) => keys.get(intent),
    open: (intent, key) => void keys.set(intent, key),
    close: (intent) => void keys.delete(intent),
  }
}

/**
 * They outlive a reload, as what was typed does, and go with the tab or at sign-out. Where the
 * browser keeps nothing they last as long as the page.
 */
export function intentsOfThisTab(): OpenIntents {
  const page = intentsInMemory()
  const name = (intent: string) => `intent:${intent}`
  return {
    keyOf: (intent) =>
      page.keyOf(intent) ?? ifAllowed(() => sessionStorage.getItem(name(intent))) ?? undefined,
    open(intent, key) {
      page.open(intent, key)
      ifAllowed(() => sessionStorage.setItem(name(intent), key))
    },
    close(intent) {
      page.close(intent)
      ifAllowed(() => sessionStorage.removeItem(name(intent)))
    },
  }
}
