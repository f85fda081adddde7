import type { Challenge, DeleteAccount } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import type { Store } from '../stores/port.ts'
import { createApplication } from './application.ts'
import type { Deps } from './deps.ts'

interface Options {
  cookie?: string | undefined
  body?: unknown
  headers?: Record<string, string>
  /** Where the call comes from; without it the host can't tell. */
  address?: string
}

/** What a host tells the application of itself, in every test that runs it in the process. */
export const testSurroundings = {
  host: { name: 'node', store: 'memory', stored: [] },
  demo: true,
  strict: true,
  cookie: {
    requestHeader: 'cookie',
    responseHeader: 'set-cookie',
    name: 's',
    attributes: 'Path=/',
  },
} as const satisfies Partial<Deps>

const origin = 'http://localhost'
const start = Date.parse('2026-11-10T10:00:00.000Z')

/** The whole rights API over a store in memory, with a clock of its own. For tests only. */
export function openHost(store: Store, more: Partial<Deps> = {}) {
  let ids = 0
  let keys = 0
  let passedInMs = 0
  const deps: Deps = {
    store,
    policy: pack,
    now: () => new Date(start + passedInMs).toISOString(),
    newId: () => `id-${++ids}-${ids.toString().padStart(8, '0')}`,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    ...testSurroundings,
    log: ({ error }) => {
      if (error) throw error
    },
    ...more,
  }
  const application = createApplication(deps)

  async function call<T>(
    method: string,
    path: string,
    { cookie, body, headers, address }: Options = {},
  ) {
    const unsafe = method !== 'GET'
    const response = await application.fetch(
      new Request(`${origin}/api/v1${path}`, {
        method,
        headers: {
          ...(cookie && { cookie }),
          ...(unsafe && {
            'content-type': 'application/json',
            'idempotency-key': `key-${++keys}`,
          }),
          ...headers,
        },
        ...(unsafe && { body: JSON.stringify(body ?? {}) }),
      }),
      { address },
    )
    const isJson = response.headers.get('content-type')?.includes('json')
    const json = (isJson ? await response.json() : null) as T
    return { status: response.status, headers: response.headers, json, response }
  }

  /** Resolves to what came of it, and the cookie where there is one. */
  async function trySignIn(identifier: string, at = '') {
    const asked = await call<Challenge>('POST', `${at}/sign-in/challenges`, {
      body: { identifier },
    })
    const { challengeId } = asked.json
    const path = `${at}/sign-in/challenges/${challengeId}/verification`
    const { status, headers } = await call('POST', path, {
      body: { code: await codeOf(challengeId) },
    })
    return { status, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
  }

  /** Resolves to the cookie of a new session. */
  const signIn = async (identifier: string, at = '') => (await trySignIn(identifier, at)).cookie

  async function codeOf(challengeId: string): Promise<string> {
    const path = `/demo/messages?challenge=${challengeId}`
    const { json } = await call<{ messages: { code: string }[] }>('GET', path)
    return json.messages[0]?.code ?? '000000'
  }

  /** Resolves to a step-up proof for one action on one target. */
  async function prove(cookie: string, action: string, target = ''): Promise<string> {
    const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }
    const body = { action, target, ...(action === 'guardian' && { shown }) }
    const { json } = await call<Challenge>('POST', '/step-up/challenges', { cookie, body })
    const path = `/step-up/challenges/${json.challengeId}/verification`
    const given = { cookie, body: { code: await codeOf(json.challengeId) } }
    return (await call<{ proof: string }>('POST', path, given)).json.proof
  }

  async function settle(): Promise<void> {
    for (let steps = 0; steps < 500 && (await application.runDue()) > 0; steps += 1);
  }

  /** Asks for the erasure of an account; its waiting period is still ahead. */
  async function askToErase(cookie: string): Promise<void> {
    const path = '/account/settings/account-and-security/delete-account'
    const { etag } = (await call<DeleteAccount>('GET', path, { cookie })).json
    const proof = await prove(cookie, 'delete-account', etag)
    await call('POST', `${path}/requests`, {
      cookie,
      body: { shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version } },
      headers: { 'if-match': etag, 'step-up': proof },
    })
  }

  return {
    deps,
    call,
    trySignIn,
    signIn,
    codeOf,
    prove,
    settle,
    askToErase,
    advance: (seconds: number) => {
      passedInMs += seconds * 1_000
    },
    async eraseAccount(cookie: string): Promise<void> {
      await askToErase(cookie)
      passedInMs += 16 * 86_400_000
      await settle()
    },
  }
}

export type TestHost = ReturnType<typeof openHost>
