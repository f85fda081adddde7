import { createApplication } from '../../../src/api/application.ts'
import type { Deps } from '../../../src/api/deps.ts'
import { type Call, createClient, type Send } from '../../../src/contract/client.ts'
import { everyOperation as operations } from '../../../src/contract/every-operation.ts'
import type { StepUpAction } from '../../../src/contract/operation.ts'
import { pack } from '../../../src/policy/pack.ts'
import type { Store } from '../../../src/stores/port.ts'

export const origin = 'http://localhost'
export const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

/** The two hosts differ in their store and in how a cookie travels; the rest is the same code. */
const cookies = {
  node: { requestHeader: 'cookie', responseHeader: 'set-cookie' },
  browser: { requestHeader: 'x-session-cookie', responseHeader: 'x-set-session-cookie' },
} as const
export type HostKind = keyof typeof cookies

/** Somebody before a host, who keeps cookies as a browser does. */
export abstract class Caller {
  jar = new Map<string, string>()
  abstract readonly send: Send
  /** Lets the host do what is due now. */
  abstract settle(): Promise<void>

  /** Calls over a network that works. */
  readonly call: Call = createClient((request) => this.send(request), origin)

  protected cookie(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }

  protected keep(given: string | null): void {
    const [pair = ''] = (given ?? '').split(';')
    const [name = '', value = ''] = pair.split(/=(.*)/)
    if (name && value) this.jar.set(name, value)
    else if (name) this.jar.delete(name)
  }

  async code(challenge: string): Promise<string> {
    const { messages } = await this.call(operations.listSimulatedMessages, { query: { challenge } })
    return messages[0]?.code ?? ''
  }

  async signIn(name: string): Promise<void> {
    const body = { identifier: `${name}@example.com` }
    const { challengeId: id } = await this.call(operations.requestSignInCode, { body })
    await this.call(operations.signIn, { params: { id }, body: { code: await this.code(id) } })
  }

  async signInAtDesk(name: string): Promise<void> {
    const body = { identifier: `${name}@desk.example.com` }
    const { challengeId: id } = await this.call(operations.requestDeskCode, { body })
    const code = await this.code(id)
    await this.call(operations.signInAtDesk, { params: { id }, body: { code } })
  }

  async proof(action: StepUpAction, target?: string): Promise<string> {
    const consent = action === 'guardian' && { shown }
    const body = { action, ...(target && { target }), ...consent }
    const { challengeId: id } = await this.call(operations.requestStepUpCode, { body })
    const code = await this.code(id)
    return (await this.call(operations.stepUp, { params: { id }, body: { code } })).proof
  }
}

/** One host in this process, with somebody before it. */
export class World extends Caller {
  readonly kind: HostKind
  readonly errors: unknown[] = []
  /** A test replaces it to let the database fail. */
  store: Store
  /** Milliseconds that the host's clock is ahead. */
  ahead = 0
  #application

  constructor(kind: HostKind, store: Store) {
    super()
    this.kind = kind
    this.store = store
    this.#application = this.#start()
  }

  #start() {
    const store = new Proxy({} as Store, {
      get:
        (_, name: keyof Store) =>
        (...args: never[]) =>
          (this.store[name] as (...given: never[]) => unknown).apply(this.store, args),
    })
    const deps: Deps = {
      store,
      policy: pack,
      now: () => new Date(Date.now() + this.ahead).toISOString(),
      newId: () => crypto.randomUUID(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      host: { name: this.kind, store: 'any', stored: [] },
      demo: true,
      strict: true,
      cookie: { ...cookies[this.kind], name: 's', attributes: 'Path=/' },
      log: ({ error }) => {
        if (error) this.errors.push(error)
      },
    }
    return createApplication(deps)
  }

  async settle(): Promise<void> {
    for (let steps = 0; steps < 500 && (await this.#application.runDue()) > 0; steps += 1);
  }

  /** A process that ended and was started again remembers only what the store holds. */
  restart(): void {
    this.#application = this.#start()
  }

  readonly send: Send = async (request) => {
    const { requestHeader, responseHeader } = cookies[this.kind]
    const headers = new Headers(request.headers)
    headers.set(requestHeader, this.cookie())
    const body = request.method === 'GET' ? null : await request.text()
    const response = await this.#application.fetch(
      new Request(request.url, { method: request.method, headers, body }),
    )
    this.keep(response.headers.get(responseHeader))
    return response
  }
}

/** Somebody before a host that is another process, wherever that listens just now. */
export class Remote extends Caller {
  /** Ends with a slash. */
  url = ''
  fetch: typeof fetch = (...given) => fetch(...given)

  /** The host looks for due work four times a second. */
  settle = () => new Promise<void>((resolve) => setTimeout(resolve, 600))

  readonly send: Send = async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.set('cookie', this.cookie())
    const body = request.method === 'GET' ? null : await request.text()
    const { method, signal } = request
    const to = new URL(pathname + search, this.url)
    const response = await this.fetch(to, { method, headers, body, signal })
    this.keep(response.headers.get('set-cookie'))
    return response
  }
}
