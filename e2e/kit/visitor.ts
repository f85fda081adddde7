export type Send = (request: Request) => Promise<Response>

interface Given {
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

export interface Answered<Json = unknown> {
  status: number
  headers: Headers
  /** null when the answer is no JSON. */
  json: Json
}

/** One call and its answer, for whoever has to say what went wrong. */
export interface Exchange {
  method: string
  path: string
  asked: { headers: Readonly<Record<string, string>>; body: string | null }
  /** Missing while no answer came. */
  came?: { status: number; type: string; body: string }
}

/** Characters of a body that an exchange keeps. */
const excerpt = 600

/** Somebody who calls the rights API over any `send`, keeping the cookie as a browser would. */
export class Visitor {
  readonly #send: Send
  readonly #origin: string
  cookie = ''
  last: Exchange | undefined

  constructor(send: Send, origin: string) {
    this.#send = send
    this.#origin = origin
  }

  /** The answer as it came, for files. A string as body goes out as it is. */
  async fetch(method: string, path: string, { body, headers }: Given = {}): Promise<Response> {
    const unsafe = method !== 'GET'
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
    const given = {
      ...(unsafe && {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }),
      ...headers,
    }
    const asked = { headers: given, body: unsafe ? text.slice(0, excerpt) : null }
    this.last = { method, path, asked }
    const response = await this.#send(
      new Request(`${this.#origin}/api/v1${path}`, {
        method,
        headers: { ...(this.cookie && { cookie: this.cookie }), ...given },
        ...(unsafe && { body: text }),
      }),
    )
    const type = response.headers.get('content-type') ?? ''
    this.last.came = { status: response.status, type, body: '' }
    const fresh = response.headers.get('set-cookie')?.split(';')[0]
    if (fresh) this.cookie = fresh
    return response
  }

  async call<Json = unknown>(
    method: string,
    path: string,
    given: Given = {},
  ): Promise<Answered<Json>> {
    const response = await this.fetch(method, path, given)
    const { status, headers } = response
    const text = await response.text()
    if (this.last?.came) this.last.came.body = text.slice(0, excerpt)
    const isJson = headers.get('content-type')?.includes('json')
    return { status, headers, json: (isJson ? JSON.parse(text) : null) as Json }
  }

  /** Signs in as a sample person, with the code that would have been sent. */
  async signIn(identifier: string): Promise<void> {
    const asked = await this.call<{ challengeId: string }>('POST', '/sign-in/challenges', {
      body: { identifier },
    })
    await this.#enterCode('sign-in', asked.json.challengeId)
  }

  /** As a member of staff, who has a session of their own. */
  async signInAtDesk(identifier: string): Promise<void> {
    const asked = await this.call<{ challengeId: string }>('POST', '/desk/sign-in/challenges', {
      body: { identifier },
    })
    await this.#enterCode('desk/sign-in', asked.json.challengeId)
  }

  async signOut(): Promise<void> {
    await this.call('DELETE', '/session')
    this.cookie = ''
  }

  /** A single-use proof of a fresh check, for the `step-up` header; good for this target only. */
  async proof(action: string, target?: string): Promise<string> {
    const asked = await this.call<{ challengeId: string }>('POST', '/step-up/challenges', {
      body: { action, target },
    })
    const { json } = await this.#enterCode('step-up', asked.json.challengeId)
    return (json as { proof: string }).proof
  }

  async #enterCode(kind: 'sign-in' | 'step-up' | 'desk/sign-in', challengeId: string) {
    const { json } = await this.call<{ messages: { code: string }[] }>(
      'GET',
      `/demo/messages?challenge=${challengeId}`,
    )
    const code = json.messages[0]?.code
    return this.call('POST', `/${kind}/challenges/${challengeId}/verification`, { body: { code } })
  }
}
