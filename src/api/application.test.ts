import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import canonicalize from 'canonicalize'
import { compactVerify, importJWK } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import type {
  Challenge,
  ConsentState,
  DeleteAccount,
  DeletionOutcome,
  DeletionState,
  Export,
  Feed,
  Receipt,
  RecommendationManagement,
  Session,
} from '../contract/schemas.ts'
import { exportTarget } from '../contract/step-up-target.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/port.ts'
import { createApplication } from './application.ts'
import type { Deps } from './deps.ts'
import { testSurroundings } from './test-host.ts'

const origin = 'http://localhost'
const privacy = '/account/settings/privacy'
const deleteAccount = '/account/settings/account-and-security/delete-account'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

function open(store: Store = createMemoryStore(), policy = pack) {
  let ids = 0
  const errors: unknown[] = []
  const deps: Deps = {
    store,
    policy,
    now: () => '2026-11-10T10:00:00.000Z',
    newId: () => `id-${++ids}-${ids.toString().padStart(8, '0')}`,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    ...testSurroundings,
    log: ({ error }) => {
      if (error) errors.push(error)
    },
  }
  const application = createApplication(deps)
  return { application, errors, send: (request: Request) => application.fetch(request) }
}

let host: ReturnType<typeof open>
let keys = 0
beforeEach(() => {
  host = open()
})

interface Options {
  cookie?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}

async function call<T>(method: string, path: string, { cookie, body, headers }: Options = {}) {
  const response = await host.send(
    new Request(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && {
          'content-type': 'application/json',
          'idempotency-key': `key-${++keys}`,
        }),
        ...headers,
      },
      ...(method !== 'GET' && {
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
      }),
    }),
  )
  const json = response.headers.get('content-type')?.includes('json') ? await response.json() : null
  return { status: response.status, headers: response.headers, json: json as T, response }
}

async function codeFor(challengeId: string): Promise<string> {
  const { json } = await call<{ messages: { code: string }[] }>(
    'GET',
    `/demo/messages?challenge=${challengeId}`,
  )
  return json.messages[0]?.code ?? ''
}

async function signIn(identifier = 'mei@example.com'): Promise<string> {
  const { json } = await call<Challenge>('POST', '/sign-in/challenges', { body: { identifier } })
  const code = await codeFor(json.challengeId)
  const path = `/sign-in/challenges/${json.challengeId}/verification`
  const { headers } = await call<Session>('POST', path, { body: { code } })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function proof(cookie: string, action: string, target: string): Promise<string> {
  const body = { action, target }
  const asked = await call<Challenge>('POST', '/step-up/challenges', { cookie, body })
  const code = await codeFor(asked.json.challengeId)
  const path = `/step-up/challenges/${asked.json.challengeId}/verification`
  return (await call<{ proof: string }>('POST', path, { cookie, body: { code } })).json.proof
}

async function settle() {
  for (let steps = 0; steps < 500 && (await host.application.runDue()) > 0; steps += 1);
}

const advance = (days: number) =>
  call('PUT', '/demo/clock', { body: { advanceSeconds: days * 86_400 } })

describe('signing in', () => {
  it('opens a session with the code that was sent', async () => {
    const cookie = await signIn()
    const { json } = await call<Session>('GET', '/session', { cookie })
    expect([json.name, json.region, json.status]).toEqual(['Mei Tan', 'SG', 'active'])
  })

  it('ends a code after three wrong tries', async () => {
    const { json } = await call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'mei@example.com' },
    })
    const path = `/sign-in/challenges/${json.challengeId}/verification`
    const right = await codeFor(json.challengeId)
    const wrong = right === '000000' ? '000001' : '000000'
    for (const triesLeft of [2, 1, 0]) {
      const { status, json: problem } = await call('POST', path, { body: { code: wrong } })
      expect([status, problem]).toMatchObject([401, { code: 'code-wrong', triesLeft }])
    }
    expect((await call('POST', path, { body: { code: right } })).json).toMatchObject({
      code: 'code-expired',
    })
  })

  it('answers alike for somebody it does not know', async () => {
    const known = await call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'mei@example.com' },
    })
    const unknown = await call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'who@example.com' },
    })
    expect(unknown.status).toBe(known.status)
    expect(Object.keys(unknown.json)).toEqual(Object.keys(known.json))
  })

  it('ends with signing out', async () => {
    const cookie = await signIn()
    await call('DELETE', '/session', { cookie })
    expect((await call('GET', '/session', { cookie })).status).toBe(401)
  })
})

describe('a consent', () => {
  const path = '/consents/personalised-recommendation'
  const current = async (cookie: string) =>
    (
      await call<RecommendationManagement>('GET', `${privacy}/recommendation-management`, {
        cookie,
      })
    ).json.personalised

  const change = async (cookie: string, choice: 'given' | 'withdrawn', headers = {}) => {
    const { etag } = await current(cookie)
    return call<ConsentState>('PUT', path, {
      cookie,
      body: { choice, shown },
      headers: { 'if-match': etag, ...headers },
    })
  }

  it('changes the feed at once, both ways', async () => {
    const cookie = await signIn()
    const feed = async () => (await call<Feed>('GET', '/feed', { cookie })).json
    const before = await feed()
    await change(cookie, 'given')
    expect((await feed()).usesHistory).toBe(true)
    await change(cookie, 'withdrawn')
    expect(await feed()).toEqual(before)
  })

  it('needs the version, and the one that is current', async () => {
    const cookie = await signIn()
    const body = { choice: 'given', shown }
    expect((await call('PUT', path, { cookie, body })).status).toBe(428)
    const { etag } = await current(cookie)
    await change(cookie, 'given')
    const stale = await call('PUT', path, { cookie, body, headers: { 'if-match': etag } })
    expect([stale.status, stale.json]).toMatchObject([412, { current: { choice: 'given' } }])
  })

  it('is written once for one key, and refused for another body', async () => {
    const cookie = await signIn()
    const { etag } = await current(cookie)
    const headers = { 'if-match': etag, 'idempotency-key': 'same' }
    const body = { choice: 'given', shown }
    const first = await call('PUT', path, { cookie, body, headers })
    const second = await call('PUT', path, { cookie, body, headers })
    expect(second.json).toEqual(first.json)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    const other = await call('PUT', path, { cookie, body: { choice: 'withdrawn', shown }, headers })
    expect(other.status).toBe(422)
    const { json } = await call<{ entries: { type: string }[] }>(
      'GET',
      `${privacy}/activity-and-receipts?kind=consent`,
      { cookie },
    )
    expect(json.entries.filter(({ type }) => type === 'consent.given')).toHaveLength(1)
  })

  it('leaves a signed receipt that anyone can check', async () => {
    const cookie = await signIn()
    const { json: consent } = await change(cookie, 'given')
    const receipt = await call<Receipt>(
      'GET',
      `${privacy}/activity-and-receipts/${consent.receiptId}`,
      { cookie },
    )
    const { json: jwks } = await call<{ keys: Record<string, string>[] }>('GET', '/keys')
    const key = await importJWK(jwks.keys[0] ?? {}, 'ES256')
    const { payload } = await compactVerify(receipt.json.jws, key)
    expect(new TextDecoder().decode(payload)).toBe(canonicalize(receipt.json.record))
    expect(receipt.json.record.event).toMatchObject({ state: 'given', shown })
  })

  it('of another person is as unknown as one that never was', async () => {
    const mei = await signIn()
    const wei = await signIn('wei@example.com')
    const { json } = await change(mei, 'given')
    const theirs = await call('GET', `${privacy}/activity-and-receipts/${json.receiptId}`, {
      cookie: wei,
    })
    const none = await call('GET', `${privacy}/activity-and-receipts/none`, { cookie: wei })
    expect([theirs.status, theirs.json]).toEqual([none.status, none.json])
    expect(theirs.status).toBe(404)
  })
})

describe('bad input', () => {
  const expectProblem = async (
    given: Promise<{ status: number; json: unknown }>,
    status: number,
    code: string,
  ) => expect(await given).toMatchObject({ status, json: { code, next: expect.any(String) } })

  it('is a problem that says where it is wrong', async () => {
    const cookie = await signIn()
    const path = `${privacy}/recommendation-management/blocks`
    const post = (body: unknown, headers = {}) => call('POST', path, { cookie, body, headers })
    const unknownField = await post({ kind: 'item', targetId: 'item-001', colour: 'red' })
    expect(unknownField.json).toMatchObject({ code: 'validation', errors: [{ path: 'body' }] })
    const wrongType = await post({ kind: 'item', targetId: 7 })
    expect(wrongType.json).toMatchObject({ errors: [{ path: 'body.targetId' }] })
    await expectProblem(post('{"kind":'), 400, 'validation')
    await expectProblem(post(`${'['.repeat(500)}${']'.repeat(500)}`), 400, 'validation')
    await expectProblem(post({ kind: 'x'.repeat(70_000) }), 413, 'too-large')
    await expectProblem(post({}, { 'content-type': 'text/plain' }), 415, 'unsupported-media')
    await expectProblem(post({}, { 'sec-fetch-site': 'cross-site' }), 403, 'forbidden')
    await expectProblem(post({}, { origin: 'https://elsewhere.example' }), 403, 'forbidden')
    await expectProblem(post({}, { 'idempotency-key': '' }), 428, 'idempotency-key-required')
    expect((await post({ kind: 'item', targetId: 'item-001' })).status).toBe(201)
  })

  it('meets a session check, a method check and a way that ends', async () => {
    await expectProblem(call('GET', '/session'), 401, 'unauthenticated')
    await expectProblem(call('PUT', '/session'), 405, 'method-not-allowed')
    await expectProblem(call('GET', '/nowhere'), 404, 'not-found')
  })
})

describe('a download', () => {
  const path = `${privacy}/personal-info-download/exports`
  const scope = {
    categories: ['profile', 'search-history', 'orders'],
    formats: ['json', 'csv', 'html'],
  }

  async function ask(cookie: string) {
    const stepUp = await proof(cookie, 'export', await exportTarget(scope))
    return call<Export>('POST', path, { cookie, body: scope, headers: { 'step-up': stepUp } })
  }

  it('needs a proof that is good once, for this action and this person', async () => {
    const cookie = await signIn()
    const target = await exportTarget(scope)
    const other = await signIn('wei@example.com')
    const post = (stepUp: string) =>
      call('POST', path, { cookie, body: scope, headers: { 'step-up': stepUp } })
    expect((await call('POST', path, { cookie, body: scope })).json).toMatchObject({
      code: 'step-up-required',
    })
    expect((await post(await proof(cookie, 'delete-account', target))).status).toBe(403)
    expect((await post(await proof(other, 'export', target))).status).toBe(403)
    expect((await post(await proof(cookie, 'export', 'another choice'))).status).toBe(403)
    const good = await proof(cookie, 'export', target)
    expect((await post(good)).status).toBe(202)
    await settle()
    expect((await post(good)).json).toMatchObject({ code: 'step-up-invalid' })
  })

  it('is a ZIP of everything asked for, with nothing a spreadsheet would run', async () => {
    const cookie = await signIn()
    const { json } = await ask(cookie)
    // Whoever moves the clock finds done what is due.
    await advance(0)
    const ready = await call<Export>('GET', `${path}/${json.id}`, { cookie })
    expect(ready.json).toMatchObject({ status: 'ready', records: 1 + 60 + 14 })
    const { response, headers } = await call('GET', `${path}/${json.id}/file`, { cookie })
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.zip"$/)
    expect(headers.get('cache-control')).toBe('no-store')
    const entries = await new ZipReader(new BlobReader(await response.blob())).getEntries()
    const names = entries.map(({ filename }) => filename)
    expect(names).toContain('index.html')
    expect(names).toHaveLength(1 + 3 * 3)
    const read = async (name: string) => {
      const entry = entries.find(({ filename }) => filename === name)
      return entry && 'getData' in entry && entry.getData ? entry.getData(new TextWriter()) : ''
    }
    expect(JSON.parse(await read('search-history.json'))).toHaveLength(60)
    const csv = await read('search-history.csv')
    expect(csv).toMatch(/'=HYPERLINK/)
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)
    expect(await read('search-history.html')).not.toContain('<script>')
  })

  it('ends after the days that the policy gives it, and is nobody else’s', async () => {
    const cookie = await signIn()
    const { json } = await ask(cookie)
    await settle()
    const other = await signIn('wei@example.com')
    expect((await call('GET', `${path}/${json.id}/file`, { cookie: other })).status).toBe(404)
    for (const [days, status] of [
      [6, 200],
      [1, 410],
    ] as const) {
      await advance(days)
      await settle()
      const again = await signIn()
      expect((await call('GET', `${path}/${json.id}/file`, { cookie: again })).status).toBe(status)
    }
  })

  it('that is running is returned instead of a second one', async () => {
    const cookie = await signIn()
    const first = await ask(cookie)
    const second = await ask(cookie)
    expect(first.json).toMatchObject({ alreadyRunning: false })
    expect(second.json).toMatchObject({ id: first.json.id, alreadyRunning: true })
  })

  it('can be stopped', async () => {
    const cookie = await signIn()
    const { json } = await ask(cookie)
    const stopped = await call<Export>('POST', `${path}/${json.id}/cancellation`, { cookie })
    expect(stopped.json.status).toBe('cancelled')
    await settle()
    expect((await call('GET', `${path}/${json.id}/file`, { cookie })).status).toBe(409)
  })
})

describe('deleting an account', () => {
  async function request(cookie: string) {
    const { json } = await call<DeleteAccount>('GET', deleteAccount, { cookie })
    const stepUp = await proof(cookie, 'delete-account', json.etag)
    return call<DeletionState>('POST', `${deleteAccount}/requests`, {
      cookie,
      body: { shown },
      headers: { 'if-match': json.etag, 'step-up': stepUp },
    })
  }

  it('waits, survives a sign-in, and is called off in one call', async () => {
    const cookie = await signIn()
    const { json } = await request(cookie)
    expect(json.effectiveAt).toBe('2026-11-25T10:00:00.000Z')
    const again = await signIn()
    const session = await call<Session>('GET', '/session', { cookie: again })
    expect(session.json.deletion?.status).toBe('scheduled')
    const kept = await call<DeletionState>(
      'POST',
      `${deleteAccount}/requests/${json.requestId}/cancellation`,
      { cookie: again, headers: { 'if-match': json.etag } },
    )
    expect(kept.json.status).toBe('cancelled')
    expect((await call<Session>('GET', '/session', { cookie: again })).json.status).toBe('active')
  })

  it('erases everything but what a law keeps, ends every session, and erases that in its time too', async () => {
    const store = createMemoryStore()
    host = open(store)
    const cookie = await signIn()
    const path = `${privacy}/recommendation-management`
    const { json } = await call<RecommendationManagement>('GET', path, { cookie })
    const headers = { 'if-match': json.personalised.etag }
    const body = { choice: 'given', shown }
    await call('PUT', '/consents/personalised-recommendation', { cookie, body, headers })
    await request(cookie)
    await advance(15)
    await settle()
    expect((await store.load('acc-mei')).events.map(({ type }) => type)).toEqual(['account.erased'])
    expect(await store.countRecords('acc-mei', 'browsing-history')).toBe(0)
    const kept = () => {
      const sets = ['orders', 'consents'].map((set) => store.records('acc-mei', set, { limit: 99 }))
      return Promise.all(sets)
    }
    const [orders, consents] = await kept()
    expect(orders?.rows).toHaveLength(14)
    expect(consents?.rows).toMatchObject([{ data: { type: 'consent.given', shown } }])
    expect((await call('GET', '/session', { cookie })).status).toBe(401)
    for (const [years, left] of [
      [2, 15],
      [2, 0],
    ] as const) {
      await advance(years * 365)
      await settle()
      expect((await kept()).flatMap(({ rows }) => rows)).toHaveLength(left)
    }
    expect(host.errors).toEqual([])
  })

  it('comes to the same end wherever it is cut off', async () => {
    for (let lives = 1; lives <= 12; lives += 1) {
      const store = createMemoryStore()
      host = open(store)
      await request(await signIn())
      await advance(15)
      const mortal = open(dyingAfter(store, lives))
      await mortal.application.runDue().catch(() => 0)
      await settle()
      const { events } = await store.load('acc-mei')
      expect([lives, events.map(({ type }) => type)]).toEqual([lives, ['account.erased']])
      expect(await store.documents('erasure', { limit: 9 })).toEqual([])
    }
  })

  it('refuses every third party from the request on, lets it back when kept, and ends it for good', async () => {
    const cookie = await signIn()
    const body = { authorisation: 'parcel-pal' }
    const { json } = await call<{ token: string }>('POST', '/demo/third-party-tokens', {
      cookie,
      body,
    })
    const read = async () =>
      (
        await call('GET', '/third-party/profile', {
          headers: { authorization: `Bearer ${json.token}` },
        })
      ).status
    expect(await read()).toBe(200)
    const { json: asked } = await request(cookie)
    expect(await read()).toBe(401)
    await call('POST', `${deleteAccount}/requests/${asked.requestId}/cancellation`, {
      cookie,
      headers: { 'if-match': asked.etag },
    })
    expect(await read()).toBe(200)
    await request(cookie)
    await advance(15)
    await settle()
    expect(await read()).toBe(401)
  })

  it('works when codes for signing in and for copies are used up', async () => {
    const cookie = await signIn()
    const ask = (path: string, body: unknown) => call('POST', path, { cookie, body })
    for (let n = 0; n < 6; n += 1) {
      await ask('/sign-in/challenges', { identifier: 'mei@example.com' })
      await ask('/step-up/challenges', { action: 'export', target: 'x' })
    }
    expect((await ask('/sign-in/challenges', { identifier: 'mei@example.com' })).status).toBe(429)
    expect((await ask('/step-up/challenges', { action: 'export', target: 'x' })).status).toBe(429)
    expect((await request(cookie)).status).toBe(202)
  })

  it('works under a policy that came after the account, and for a child', async () => {
    const store = createMemoryStore()
    host = open(store)
    const cookie = await signIn('lily@example.com')
    host = open(store, { ...pack, version: 'later' })
    const { status, json } = await request(cookie)
    expect([status, json.status]).toEqual([202, 'scheduled'])
  })

  it('needs a proof made for this very request, not for one before', async () => {
    const cookie = await signIn()
    const { json: asked } = await request(cookie)
    const old = await proof(cookie, 'delete-account', '"delete-account-0"')
    const kept = await call<DeletionState>(
      'POST',
      `${deleteAccount}/requests/${asked.requestId}/cancellation`,
      { cookie, headers: { 'if-match': asked.etag } },
    )
    const again = await call('POST', `${deleteAccount}/requests`, {
      cookie,
      body: { shown },
      headers: { 'if-match': kept.json.etag, 'step-up': old },
    })
    expect([again.status, again.json]).toMatchObject([403, { code: 'step-up-invalid' }])
  })

  it('tells what became of it to whoever has its id, and nothing about the person', async () => {
    const cookie = await signIn()
    const { json: asked } = await request(cookie)
    const look = async () =>
      (await call<DeletionOutcome>('GET', `/deletions/${asked.requestId}`)).json
    expect(await look()).toMatchObject({ status: 'scheduled', erasedAt: null })
    await advance(15)
    await settle()
    const after = await look()
    expect(after).toMatchObject({
      reference: asked.reference,
      status: 'fulfilled',
      erasedAt: '2026-11-25T10:00:00.000Z',
    })
    expect(after.kept.map(({ category }) => category)).toContain('orders')
    expect(JSON.stringify(after)).not.toMatch(/mei|acc-|SG/i)
    expect((await call('GET', '/deletions/none')).status).toBe(404)
  })

  it('is refused with the reason while goods are on their way', async () => {
    const cookie = await signIn('arif@example.com')
    const { status, json } = await request(cookie)
    expect([status, json]).toMatchObject([409, { reason: 'open-orders' }])
  })
})

/** A store whose process dies at the n-th write. */
function dyingAfter(store: Store, writes: number): Store {
  let left = writes
  const writing = new Set(['commit', 'eraseRecords', 'eraseParts', 'replaceStream'])
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const method = target[name] as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        if (writing.has(name) && left-- <= 0) throw new Error('killed')
        return method.apply(target, args)
      }
    },
  })
}
