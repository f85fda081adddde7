import { beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../adapters/connect.ts'
import { fides } from '../../../adapters/fides.ts'
import { OpenDsrRequest, opendsr } from '../../../adapters/opendsr.ts'
import type { Protocol } from '../../../adapters/protocol.ts'
import type { RightsRequest } from '../../../contract/requests.ts'
import { pack } from '../../../policy/pack.ts'
import { createMemoryStore } from '../../../stores/memory.ts'
import { openHost, type TestHost } from '../../test-host.ts'

const desk = '/account/customer-service'
const kinds = pack.desk.kinds.map(({ id }) => id)
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

/** Somebody else's system, as far as one can see it from outside. */
function outside(answer: (call: { method: string; url: string; body: string }) => Response) {
  const calls: { method: string; url: string; body: string }[] = []
  const send = async (request: Request) => {
    const call = { method: request.method, url: request.url, body: await request.text() }
    calls.push(call)
    return answer(call)
  }
  return { calls, send }
}

let host: TestHost
let jonas: string

async function open(protocol: Protocol, send: (request: Request) => Promise<Response>) {
  const backend = connect(protocol, { url: 'https://dsr.example.com', send })
  host = openHost(createMemoryStore(), { backend, newId: () => crypto.randomUUID() })
  jonas = await host.signIn('jonas@example.com')
}

const call = async (method: string, path: string, body?: unknown) =>
  (await host.call<RightsRequest>(method, `${desk}/${path}`, { cookie: jonas, body })).json
const look = (id: string) => call('GET', `requests/${id}`)

/** Agrees to the check and enters the code. */
async function prove(id: string): Promise<void> {
  const asked = await host.call<{ challengeId: string }>(
    'POST',
    `${desk}/requests/${id}/verification`,
    { cookie: jonas, body: { shown } },
  )
  const code = await host.codeOf(asked.json.challengeId)
  await call('POST', `requests/${id}/verification/${asked.json.challengeId}`, { code })
}

/** Asks for a copy and proves who asks, which is when it may leave. */
async function verifiedCopy(words?: string): Promise<string> {
  const { id } = await call('POST', 'requests', { kind: 'copy', ...(words && { words }) })
  await prove(id)
  return id
}

async function pass(seconds = 61) {
  host.advance(seconds)
  await host.settle()
}

describe('a request handed to others', () => {
  let status: string
  let refuses: boolean
  let others: ReturnType<typeof outside>
  beforeEach(async () => {
    status = 'pending'
    refuses = false
    others = outside(({ method, url, body }) => {
      if (refuses) return new Response('', { status: 400 })
      const id = method === 'POST' ? JSON.parse(body).subject_request_id : url.split('/').at(-1)
      return Response.json({
        controller_id: 'c',
        expected_completion_time: '2026-12-01T00:00:00Z',
        subject_request_id: id,
        ...(method === 'GET' && {
          request_status: status,
          ...(status === 'completed' && { results_url: 'https://dsr.example.com/results/1' }),
        }),
      })
    })
    await open(opendsr(kinds), others.send)
  })

  it('leaves only once it is known who asks, and says to whom and what', async () => {
    const { id } = await call('POST', 'requests', { kind: 'copy' })
    await pass()
    expect(others.calls).toEqual([])
    const sent = await verifiedCopy()
    await pass()
    const [first] = others.calls
    expect(OpenDsrRequest.parse(JSON.parse(first?.body ?? ''))).toMatchObject({
      regulation: 'gdpr',
      subject_request_id: sent,
      subject_request_type: 'portability',
    })
    expect((await look(id)).outside).toBeNull()
    expect((await look(sent)).outside).toMatchObject({
      protocol: 'opendsr',
      recipient: 'dsr.example.com',
      handedBack: null,
      untold: expect.arrayContaining(['denied', 'needs_input']),
    })
    const { json } = await host.call<{ entries: { type: string; fields: string[] }[] }>(
      'GET',
      '/account/settings/privacy/activity-and-receipts?kind=disclosure',
      { cookie: jonas },
    )
    expect(json.entries).toMatchObject([
      { type: 'request.forwarded', fields: ['account-name', 'email'] },
    ])
  })

  it('is being worked on when they say so, and done when they say so, with where to fetch it', async () => {
    const id = await verifiedCopy()
    await pass()
    expect((await look(id)).status).toBe('received')
    status = 'in_progress'
    await pass()
    expect((await look(id)).status).toBe('in_progress')
    status = 'completed'
    await pass()
    const done = await look(id)
    expect([done.status, done.steps.at(-1)?.words]).toEqual([
      'fulfilled',
      'https://dsr.example.com/results/1',
    ])
    const sent = others.calls.length
    await pass(600)
    expect(others.calls).toHaveLength(sent)
  })

  it('is taken back there when the person takes it back here', async () => {
    const id = await verifiedCopy()
    await pass()
    await call('POST', `requests/${id}/withdrawal`, {})
    await pass()
    expect(others.calls.at(-1)).toMatchObject({
      method: 'DELETE',
      url: `https://dsr.example.com/requests/${id}`,
    })
    expect((await look(id)).status).toBe('cancelled')
  })

  it('is taken back there too when it was taken back here while it was on its way', async () => {
    let onItsWay = async () => {}
    await open(opendsr(kinds), async (request) => {
      await onItsWay()
      return others.send(request)
    })
    const id = await verifiedCopy()
    onItsWay = async () => {
      onItsWay = async () => {}
      await call('POST', `requests/${id}/withdrawal`, {})
    }
    await pass()
    expect(others.calls.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
    await pass(600)
    expect(others.calls).toHaveLength(2)
    expect((await look(id)).status).toBe('cancelled')
  })

  it('comes back to our staff when they end it without an answer', async () => {
    const id = await verifiedCopy()
    await pass()
    status = 'cancelled'
    await pass()
    const back = await look(id)
    expect([back.status, back.outside?.handedBack]).toEqual(['in_progress', 'cancelled'])
    const ana = await host.signIn('ana@desk.example.com', '/desk')
    const { json } = await host.call<{ request: RightsRequest }>('GET', `/desk/cases/${id}`, {
      cookie: ana,
    })
    const allowed = json.request.actions.filter((action) => action.allowed).map(({ id }) => id)
    expect(allowed).toEqual(expect.arrayContaining(['fulfil', 'deny']))
  })

  it('is not done when they erased: what lies with us is still to be erased', async () => {
    const { id } = await call('POST', 'requests', { kind: 'delete' })
    await prove(id)
    await pass()
    status = 'completed'
    await pass()
    const back = await look(id)
    expect([back.status, back.outside?.handedBack]).toEqual(['in_progress', 'done'])
  })

  it('says so when it could not be taken back there', async () => {
    const id = await verifiedCopy()
    await pass()
    others.calls.length = 0
    refuses = true
    await call('POST', `requests/${id}/withdrawal`, {})
    await pass()
    const gone = await look(id)
    expect([gone.status, gone.outside?.handedBack]).toEqual(['cancelled', 'not-revoked'])
    await pass(6_000)
    expect(others.calls).toHaveLength(1)
  })

  it('stays with our staff where their protocol has no words for it', async () => {
    await call('POST', 'requests', { kind: 'object' })
    await verifiedCopy('Only my orders, please')
    await pass()
    expect(others.calls).toEqual([])
  })

  it('stays with our staff when the person asked for a human first', async () => {
    const { id } = await call('POST', 'requests', { kind: 'copy' })
    await call('POST', `requests/${id}/human`, {})
    await prove(id)
    await pass()
    expect([(await look(id)).status, others.calls]).toEqual(['received', []])
  })
})

describe('others that do not answer', () => {
  it('are asked again with the same id, and then the request is ours again', async () => {
    let up = false
    const others = outside(({ method }) => {
      if (!up) return new Response('', { status: 503 })
      const one = { id: 'pri_1', status: 'pending' }
      return Response.json(method === 'POST' ? { succeeded: [one], failed: [] } : { items: [one] })
    })
    const policies = { access: 'a', erasure: 'e' }
    await open(fides({ policies }, kinds), others.send)
    const id = await verifiedCopy('Only my orders, please')
    await pass(1)
    expect([(await look(id)).status, (await look(id)).outside]).toEqual(['received', null])
    up = true
    await pass()
    expect((await look(id)).outside?.protocol).toBe('fides')
    const sent = others.calls.filter(({ method }) => method === 'POST')
    expect(sent.map(({ body }) => JSON.parse(body)[0].external_id)).toEqual([id, id])
    expect(sent[0]?.body).toContain('Only my orders, please')
    up = false
    for (let times = 0; times < 9; times += 1) await pass(6_000)
    jonas = await host.signIn('jonas@example.com')
    const back = await look(id)
    expect(back.outside?.handedBack).toBe('unreachable')
    const asked = others.calls.length
    await pass(6_000)
    expect(others.calls).toHaveLength(asked)
  })

  it('and refuse what we sent: nothing is said to be with them', async () => {
    const others = outside(() => new Response('', { status: 422 }))
    await open(opendsr(kinds), others.send)
    const id = await verifiedCopy()
    await pass()
    await pass(6_000)
    jonas = await host.signIn('jonas@example.com')
    expect([(await look(id)).status, (await look(id)).outside]).toEqual(['received', null])
    expect(others.calls).toHaveLength(1)
  })
})
