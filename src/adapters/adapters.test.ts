import { describe, expect, it } from 'vitest'
import { pack } from '../policy/pack.ts'
import { connect } from './connect.ts'
import { DrpExercise, drp, toExercise } from './drp.ts'
import { FidesCreate, fides, toFides } from './fides.ts'
import { OpenDsrRequest, opendsr, toOpenDsr } from './opendsr.ts'
import { BackendFailed, type OutgoingRequest } from './port.ts'
import type { Protocol } from './protocol.ts'
import { backendOf } from './settings.ts'

const kinds = pack.desk.kinds.map(({ id }) => id)
const now = '2026-11-25T10:00:00.000Z'
const request: OutgoingRequest = {
  id: 'a7551968-d5d6-44b2-9831-815ac9017798',
  kind: 'copy',
  hasWords: false,
  words: null,
  receivedAt: now,
  region: 'US-CA',
  person: { accountId: 'acc-1', name: 'Mei Tan', email: 'mei@example.com', phone: '+6581234567' },
}
const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
const settings = { agentId: 'aa-id', businessId: 'cb-id', privateKey: keys.privateKey }
const policies = { access: 'default_access_policy', erasure: 'default_erasure_policy' }
const protocols: Readonly<Record<string, Protocol>> = {
  drp: drp(settings, kinds),
  opendsr: opendsr(kinds),
  fides: fides({ policies }, kinds),
}

describe.each(Object.entries(protocols))('%s', (_, protocol) => {
  it('expresses each kind, or says that it has none for it', () => {
    for (const kind of kinds) {
      const cannot = protocol.limits.kinds.includes(kind)
      expect([kind, protocol.whyNot({ ...request, kind })]).toEqual([
        kind,
        cannot ? 'kind' : undefined,
      ])
    }
  })

  it('never turns a deletion that somebody described into one of everything', () => {
    const described = { ...request, kind: 'delete', hasWords: true, words: 'Only my searches' }
    expect(protocol.whyNot(described)).toBe('words')
  })
})

it('has these limits, which is what users and operators are told', () => {
  const told = Object.entries(protocols).map(([id, { limits }]) => [id, limits])
  expect(Object.fromEntries(told)).toMatchSnapshot()
})

describe('Data Rights Protocol 1.0', () => {
  const drpStatus = (status: string, reason?: string) =>
    protocols.drp?.read(
      {
        request_id: 'c789ff35-7644-4ceb-9981-4b35c264aac3',
        received_at: '20210902T152725.403-0700',
        expected_by: '20211015T152725.403-0700',
        processing_details: 'many records',
        status,
        ...(reason && { reason }),
      },
      { theirId: '' },
    ).ours

  it('is a message of section 2.01, signed as it says', async () => {
    const wire = await protocols.drp?.submit(request, now)
    expect(wire).toMatchObject({ method: 'POST', path: '/v1/data-rights-request' })
    const bytes = Uint8Array.from(atob(wire?.body ?? ''), (char) => char.charCodeAt(0))
    const message = bytes.slice(64)
    const genuine = await crypto.subtle.verify(
      'Ed25519',
      keys.publicKey,
      bytes.slice(0, 64),
      message,
    )
    expect(genuine).toBe(true)
    const body = DrpExercise.parse(JSON.parse(new TextDecoder().decode(message)))
    expect(body).toMatchObject({ exercise: 'access', regime: 'ccpa', email_verified: true })
    expect(Date.parse(body['expires-at']) - Date.parse(body['issued-at'])).toBe(600_000)
  })

  it('stays voluntary outside California, and has no opt-out of sale there', () => {
    const elsewhere = { ...request, region: 'SG' }
    expect(toExercise(elsewhere, settings, now)).not.toHaveProperty('regime')
    const optOut = { ...elsewhere, kind: 'restrict-transfer' }
    expect(protocols.drp?.whyNot(optOut)).toBe('region')
    expect(toExercise({ ...request, kind: 'restrict-transfer' }, settings, now).exercise).toBe(
      'sale:opt-out',
    )
  })

  it('reads every state of section 3.02', () => {
    const reasons = [
      'suspected_fraud',
      'insuf_verification',
      'no_match',
      'claim_not_covered',
      'outside_jurisdiction',
      'too_many_requests',
      'other',
    ]
    expect(reasons.map((reason) => drpStatus('denied', reason))).toEqual(
      reasons.map(() => 'denied'),
    )
    expect(drpStatus('open')).toBe('received')
    expect(drpStatus('in_progress')).toBe('in_progress')
    expect(drpStatus('in_progress', 'need_user_verification')).toBe('awaiting_verification')
    expect(drpStatus('in_progress', 'a reason of a later version')).toBe('in_progress')
    expect(drpStatus('fulfilled')).toBe('fulfilled')
    expect(drpStatus('revoked')).toBe('cancelled')
    expect(drpStatus('expired')).toBe('expired')
    expect(drpStatus('a state of a later version')).toBeUndefined()
  })
})

describe('OpenDSR 2.0', () => {
  it('is a request of section 7.1.1', () => {
    for (const [region, regulation] of [
      ['EU', 'gdpr'],
      ['US-CA', 'ccpa'],
    ]) {
      for (const kind of ['consult', 'copy', 'delete']) {
        const body = toOpenDsr({ ...request, kind, region: region ?? '' })
        expect(OpenDsrRequest.parse(body).regulation).toBe(regulation)
      }
    }
    expect(protocols.opendsr?.whyNot({ ...request, region: 'SG' })).toBe('region')
    expect(protocols.opendsr?.whyNot({ ...request, id: 'no-uuid' })).toBe('identity')
  })

  it('reads every status of section 8, and an answer that has none', () => {
    const read = (request_status?: string) =>
      protocols.opendsr?.read(
        {
          controller_id: 'example_controller_id',
          expected_completion_time: '2018-11-01T15:00:01Z',
          subject_request_id: request.id,
          ...(request_status && { request_status }),
        },
        { theirId: request.id },
      ).ours
    const all = [undefined, 'pending', 'in_progress', 'completed', 'cancelled'].map(read)
    expect(all).toEqual(['received', 'received', 'in_progress', 'fulfilled', 'cancelled'])
  })
})

describe('Fides', () => {
  it('is a PrivacyRequestCreate, with the words of a copy', () => {
    const body = toFides({ ...request, words: 'Orders only', hasWords: true }, { policies })
    expect(FidesCreate.parse(body)).toMatchObject({ policy_key: 'default_access_policy' })
    expect(body.custom_privacy_request_fields?.words?.value).toBe('Orders only')
  })

  it('reads every status of its server, and takes none it does not know for another', () => {
    const read = (status: string) =>
      protocols.fides?.read({ items: [{ id: 'pri_1', status }] }, { theirId: 'pri_1' }).ours
    const theirs = {
      awaiting_verification: ['identity_unverified'],
      received: ['pending', 'awaiting_pre_approval', 'pre_approval_not_eligible'],
      in_progress: [
        ...['approved', 'in_processing', 'requires_input', 'paused', 'awaiting_email_send'],
        ...['requires_manual_finalization', 'pending_external'],
      ],
      fulfilled: ['complete'],
      denied: ['denied'],
      cancelled: ['canceled'],
      duplicate: ['duplicate'],
      failed: ['error'],
    }
    for (const [ours, statuses] of Object.entries(theirs)) {
      expect(statuses.map((status) => [status, read(status)])).toEqual(
        statuses.map((status) => [status, ours]),
      )
    }
    expect(Object.values(theirs).flat()).toHaveLength(16)
    expect(read('a status of a later version')).toBeUndefined()
  })

  it('reads an answer to a creation and a page of a search', () => {
    const one = { id: 'pri_1', status: 'requires_input', policy: { key: 'x' } }
    const read = (json: unknown) => protocols.fides?.read(json, { theirId: 'pri_1' })
    expect(read({ succeeded: [one], failed: [] })).toMatchObject({ ours: 'in_progress' })
    const page = {
      items: [
        { ...one, id: 'pri_0' },
        { ...one, status: 'error' },
      ],
      total: 2,
    }
    expect(read(page)).toMatchObject({ theirId: 'pri_1', ours: 'failed' })
    // Somebody else's request says nothing of ours.
    expect(() => read({ items: [{ ...one, id: 'pri_0' }], total: 1 })).toThrow()
    expect(() => read({ succeeded: [], failed: [{ message: 'no policy' }] })).toThrow()
  })
})

describe('a connection', () => {
  const answering = (response: Response) =>
    connect(opendsr(kinds), {
      url: 'https://dsr.example.com',
      token: 'secret',
      send: async (call) => {
        expect(call.headers.get('authorization')).toBe('Bearer secret')
        return response
      },
    }).look(request.id)
  const failure = (response: Response) =>
    answering(response).catch((error: unknown) => error as BackendFailed)

  it('tells what may be tried again from what may not', async () => {
    const failures = [
      [new Response('', { status: 503 }), true],
      [new Response('', { status: 429 }), true],
      [new Response('<html>'), true],
      [Response.json({ surprise: true }), true],
      [new Response('', { status: 400 }), false],
      [new Response('', { status: 403 }), false],
    ] as const
    for (const [response, retryable] of failures) {
      const error = await failure(response)
      expect(error).toBeInstanceOf(BackendFailed)
      expect([response.status, (error as BackendFailed).retryable]).toEqual([
        response.status,
        retryable,
      ])
    }
  })

  it('is made from the environment, which says what is missing', async () => {
    const make = (environment: Record<string, string>) =>
      backendOf(environment, kinds, () => Promise.reject(new Error('not called')))
    expect(await make({})).toBeUndefined()
    expect(
      await make({ DSR_BACKEND: 'fides', DSR_URL: 'https://fides.example.com/' }),
    ).toMatchObject({ protocol: 'fides', recipient: 'fides.example.com' })
    await expect(make({ DSR_BACKEND: 'fides' })).rejects.toThrow('DSR_URL')
    const half = { DSR_BACKEND: 'drp', DSR_URL: 'https://drp.example.com' }
    await expect(make(half)).rejects.toThrow('DSR_AGENT_ID')
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
    const whole = {
      ...half,
      DSR_AGENT_ID: 'aa-id',
      DSR_BUSINESS_ID: 'cb-id',
      DSR_PRIVATE_KEY: btoa(String.fromCharCode(...pkcs8)),
    }
    expect(await make(whole)).toMatchObject({ protocol: 'drp' })
  })
})
