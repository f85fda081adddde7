import { beforeEach, describe, expect, it } from 'vitest'
import type { Challenge, DeleteAccount } from '../contract/schemas.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const identifier = 'mei@example.com'
const deleteAccount = '/account/settings/account-and-security/delete-account'
const shown = { locale: 'en', hash: 'a'.repeat(64), version: pack.version }

let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

describe('another code', () => {
  const ask = (who = identifier) =>
    host.call<Challenge>('POST', '/sign-in/challenges', { body: { identifier: who } })
  const enter = async ({ challengeId }: Challenge, code: string) =>
    host.call('POST', `/sign-in/challenges/${challengeId}/verification`, { body: { code } })

  it('is refused while the first may still arrive, with the seconds to wait', async () => {
    const first = await ask()
    expect(first.json.resendIn).toBe(20)
    host.advance(5)
    const early = await ask()
    expect([early.status, early.headers.get('retry-after'), early.json]).toMatchObject([
      429,
      '15',
      { code: 'rate-limited', reason: 'cool-down' },
    ])
    const code = await host.codeOf(first.json.challengeId)
    expect((await enter(first.json, code)).status).toBe(201)
  })

  it('ends the one before', async () => {
    const first = await ask()
    const old = await host.codeOf(first.json.challengeId)
    host.advance(20)
    const second = await ask()
    expect(second.status).toBe(201)
    expect((await enter(first.json, old)).json).toMatchObject({ code: 'code-expired' })
    const code = await host.codeOf(second.json.challengeId)
    expect((await enter(second.json, code)).status).toBe(201)
  })

  it('is given at once where the first was used, or tried too often', async () => {
    const first = await ask()
    await enter(first.json, await host.codeOf(first.json.challengeId))
    const second = await ask()
    expect(second.status).toBe(201)
    const right = await host.codeOf(second.json.challengeId)
    const wrong = right === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 3; tries += 1) await enter(second.json, wrong)
    expect((await ask()).status).toBe(201)
  })

  it('is answered alike for somebody nobody knows', async () => {
    await ask('who@example.com')
    expect((await ask('who@example.com')).json).toMatchObject({ reason: 'cool-down' })
  })

  it('comes at most five times in a quarter of an hour', async () => {
    for (let n = 0; n < 5; n += 1) {
      expect((await ask()).status).toBe(201)
      host.advance(20)
    }
    const sixth = await ask()
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '800'])
  })
})

describe('the proof for a deletion', () => {
  async function prove(cookie: string, action: string, target: string): Promise<string> {
    const body = { action, target }
    const asked = await host.call<Challenge>('POST', '/step-up/challenges', { cookie, body })
    const { challengeId } = asked.json
    const path = `/step-up/challenges/${challengeId}/verification`
    const code = await host.codeOf(challengeId)
    return (await host.call<{ proof: string }>('POST', path, { cookie, body: { code } })).json.proof
  }
  const etagOf = async (cookie: string) =>
    (await host.call<DeleteAccount>('GET', deleteAccount, { cookie })).json.etag
  const request = (cookie: string, etag: string, proof: string) =>
    host.call('POST', `${deleteAccount}/requests`, {
      cookie,
      body: { shown },
      headers: { 'if-match': etag, 'step-up': proof },
    })

  it.each([
    [59, 202],
    [61, 403],
  ])('after %i seconds is answered %i: it is always fresh', async (seconds, status) => {
    const cookie = await host.signIn(identifier)
    const etag = await etagOf(cookie)
    const proof = await prove(cookie, 'delete-account', etag)
    host.advance(seconds)
    expect((await request(cookie, etag, proof)).status).toBe(status)
  })

  it('is good once, and for the version it was made for only', async () => {
    const cookie = await host.signIn(identifier)
    const etag = await etagOf(cookie)
    const other = await prove(cookie, 'delete-account', '"delete-account-9"')
    expect((await request(cookie, etag, other)).json).toMatchObject({ code: 'step-up-invalid' })
    const proof = await prove(cookie, 'delete-account', etag)
    const asked = await request(cookie, etag, proof)
    const { requestId, etag: now } = asked.json as { requestId: string; etag: string }
    await host.call('POST', `${deleteAccount}/requests/${requestId}/cancellation`, {
      cookie,
      headers: { 'if-match': now },
    })
    const again = await request(cookie, await etagOf(cookie), proof)
    expect(again.json).toMatchObject({ code: 'step-up-invalid' })
  })
})
