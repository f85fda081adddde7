import { type Exchange, Visitor } from '../kit/visitor.ts'
import { ana, mei, wei } from './people.ts'
import type { Case } from './suite.ts'

export interface Outcome {
  title: string
  must: string
  result: 'kept' | 'broken' | 'skipped'
  /** What was missing, or why it was not checked. */
  why?: string
  /** The last call of a broken case. */
  exchange?: Exchange | undefined
}

/** Cookies of people who are signed in already; whoever is missing signs in as a sample person. */
interface Sessions {
  one: string | undefined
  two: string | undefined
  staff: string | undefined
}

interface Options {
  /** Empties the back end before each case. */
  reset: boolean
  sessions: Sessions
  onOutcome(outcome: Outcome): void
}

/** Someone who signs in once per person, so that no limit on codes is met. */
class SteadyVisitor extends Visitor {
  readonly #cookies: Map<string, string>

  constructor(origin: string, cookies: Map<string, string>) {
    super((request) => fetch(request), origin)
    this.#cookies = cookies
  }

  override signIn(identifier: string) {
    return this.#once(identifier, () => super.signIn(identifier))
  }

  override signInAtDesk(identifier: string) {
    return this.#once(identifier, () => super.signInAtDesk(identifier))
  }

  override async signOut() {
    this.cookie = ''
  }

  async #once(identifier: string, signIn: () => Promise<void>): Promise<void> {
    const kept = this.#cookies.get(identifier)
    if (kept) this.cookie = kept
    else await signIn()
    this.#cookies.set(identifier, this.cookie)
  }
}

/** Runs the cases one after the other against a back end that runs at `origin`. */
export async function checkBackEnd(
  origin: string,
  cases: readonly Case[],
  { reset, sessions, onOutcome }: Options,
): Promise<Outcome[]> {
  const given = new Map([
    ...(sessions.one ? [[mei, sessions.one] as const] : []),
    ...(sessions.two ? [[wei, sessions.two] as const] : []),
    ...(sessions.staff ? [[ana, sessions.staff] as const] : []),
  ])
  const cookies = new Map(given)
  const withSamples = await hasSamplePeople(origin)
  const outcomes: Outcome[] = []
  for (const { title, must, needs, demo, run } of cases) {
    const missing = withSamples
      ? undefined
      : demo
        ? 'only where there are sample people'
        : whoIsMissing(needs, sessions)
    const visitor = new SteadyVisitor(origin, cookies)
    let outcome: Outcome = { title, must, result: 'kept' }
    if (missing) outcome = { title, must, result: 'skipped', why: missing }
    else {
      try {
        if (reset) {
          await visitor.call('POST', '/demo/reset')
          cookies.clear()
          for (const [who, cookie] of given) cookies.set(who, cookie)
        }
        await run(visitor)
      } catch (error) {
        const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
        outcome = { title, must, result: 'broken', why, exchange: visitor.last }
      }
    }
    outcomes.push(outcome)
    onOutcome(outcome)
  }
  return outcomes
}

async function hasSamplePeople(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/api/v1/demo/people`).catch(() => undefined)
  return response?.ok ?? false
}

function whoIsMissing(needs: Case['needs'], { one, two, staff }: Sessions): string | undefined {
  if (needs === 'staff' && !staff) return 'no sample people there: give --desk-session'
  if ((needs === 'one person' || needs === 'two people') && !one) {
    return 'no sample people there: give --session'
  }
  if (needs === 'two people' && !two) return 'no sample people there: give --other-session'
  return undefined
}
