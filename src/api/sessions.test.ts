import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../contract/problem-schema.ts'
import type { Challenge } from '../contract/schemas.ts'
import type { Devices } from '../contract/sessions.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { openHost, type TestHost } from './test-host.ts'

const path = '/account/settings/account-and-security/devices'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
let host: TestHost
beforeEach(() => {
  host = openHost(createMemoryStore())
})

const statusOf = async (cookie: string) => (await host.call('GET', '/session', { cookie })).status
const devices = async (cookie: string) => (await host.call<Devices>('GET', path, { cookie })).json
const ask = async (cookie: string) =>
  (
    await host.call<Challenge>('POST', '/step-up/challenges', {
      cookie,
      body: { action: 'change-contact', target: 'email' },
    })
  ).json.challengeId

async function stepUp(cookie: string, headers = {}) {
  const id = await ask(cookie)
  const body = { code: await host.codeOf(id) }
  const to = `/step-up/challenges/${id}/verification`
  const answer = await host.call<{ proof: string }>('POST', to, { cookie, body, headers })
  const fresh = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const again = () => host.call<{ proof: string }>('POST', to, { cookie, body, headers })
  return { answer, fresh, again }
}

describe('whoever opens a page', () => {
  const visitor = (cookie = '', headers = {}) =>
    host.call<{ session: object | null }>('GET', '/session/visitor', { cookie, headers })

  it('is told that nobody is signed in, as an answer and not as a failure', async () => {
    const { status, json } = await visitor()
    expect([status, json]).toEqual([200, { session: null }])
    expect((await visitor('s=made-up.by-the-page')).json).toEqual({ session: null })
  })

  it('is told who is, in the words of the session itself, until that ends', async () => {
    const cookie = await host.signIn('mei@example.com')
    const { json } = await host.call<object>('GET', '/session', { cookie })
    expect((await visitor(cookie)).json).toEqual({ session: json })
    expect((await visitor(cookie, { 'on-behalf-of': 'acc-lily' })).status).toBe(403)
    host.advance(31 * 60)
    expect((await visitor(cookie)).json).toEqual({ session: null })
  })
})

describe('a session', () => {
  it('gets a new secret when a person shows again who they are, and the old one ends', async () => {
    const old = await host.signIn('mei@example.com')
    const { fresh } = await stepUp(old)
    expect(fresh).not.toBe(old)
    expect([await statusOf(fresh), await statusOf(old)]).toEqual([200, 200])
    host.advance(61)
    expect([await statusOf(fresh), await statusOf(old)]).toEqual([200, 401])
  })

  it('goes on where the answer with the new secret got lost, and tells no secret again', async () => {
    const old = await host.signIn('mei@example.com')
    const { answer, again } = await stepUp(old, { 'idempotency-key': 'lost' })
    host.advance(600)
    const told = await again()
    expect(told.json.proof).toBe(answer.json.proof)
    expect(told.headers.get('set-cookie')).toBeNull()
    expect(await statusOf(old)).toBe(200)
  })

  it('leaves no proof in clear behind once it is good for nothing', async () => {
    const proof = await host.prove(await host.signIn('mei@example.com'), 'export', 'x')
    const answers = async () =>
      JSON.stringify(await host.deps.store.documents('answer', { limit: 99 }))
    expect(await answers()).toContain(proof)
    host.advance(5 * 60)
    await host.settle()
    expect(await answers()).not.toContain(proof)
  })

  it('ends half an hour after its last call, and twelve hours after it began', async () => {
    const idle = await host.signIn('mei@example.com')
    host.advance(30 * 60)
    expect(await statusOf(idle)).toBe(401)
    const busy = await host.signIn('mei@example.com')
    for (let calls = 0; calls < 24; calls += 1) {
      expect(await statusOf(busy)).toBe(200)
      host.advance(29 * 60)
    }
    expect(await statusOf(busy)).toBe(200)
    host.advance(24 * 60)
    expect(await statusOf(busy)).toBe(401)
  })

  it('of the same browser ends when somebody signs in there', async () => {
    const mei = await host.signIn('mei@example.com')
    const asked = await host.call<Challenge>('POST', '/sign-in/challenges', {
      cookie: mei,
      body: { identifier: 'wei@example.com' },
    })
    const { challengeId } = asked.json
    const to = `/sign-in/challenges/${challengeId}/verification`
    const body = { code: await host.codeOf(challengeId) }
    expect((await host.call('POST', to, { cookie: mei, body })).status).toBe(201)
    expect(await statusOf(mei)).toBe(401)
  })

  it('takes no secret that somebody else chose', async () => {
    const mei = await host.signIn('mei@example.com')
    const [id = ''] = mei.slice(2).split('.')
    for (const forged of [`s=${id}.chosen`, `s=${id}.`, `s=${id}`, `s=${mei.slice(2)}x`, 's=a.b']) {
      expect([forged, await statusOf(forged)]).toEqual([forged, 401])
    }
  })
})

describe('the list of devices', () => {
  it('names each, and ends one or all the others', async () => {
    const here = await host.signIn('mei@example.com')
    const there = await host.signIn('mei@example.com')
    const third = await host.signIn('mei@example.com')
    const wei = await host.signIn('wei@example.com')
    const list = await devices(here)
    expect(list.sessions.map(({ isThis }) => isThis)).toEqual([true, false, false])
    const theirs = (await devices(wei)).sessions[0]?.id
    expect((await host.call('DELETE', `${path}/${theirs}`, { cookie: here })).status).toBe(404)
    const own = await host.call<Problem>('DELETE', `${path}/${list.sessions[0]?.id}`, {
      cookie: here,
    })
    expect(own.json.reason).toBe('this-device')
    const target = (await devices(there)).sessions[0]?.id
    await host.call('DELETE', `${path}/${target}`, { cookie: here })
    expect([await statusOf(there), await statusOf(third)]).toEqual([401, 200])
    await host.call('POST', `${path}/end-others`, { cookie: here })
    expect([await statusOf(here), await statusOf(third), await statusOf(wei)]).toEqual([
      200, 401, 200,
    ])
  })

  it('keeps of a browser no more than its name and system', async () => {
    const asked = await host.call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'mei@example.com' },
    })
    const { challengeId } = asked.json
    const { headers } = await host.call('POST', `/sign-in/challenges/${challengeId}/verification`, {
      body: { code: await host.codeOf(challengeId) },
      headers: { 'user-agent': firefox },
    })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const { sessions } = await devices(cookie)
    expect(sessions[0]).toMatchObject({ browser: 'Firefox', system: 'Windows' })
    expect(JSON.stringify(await host.deps.store.documents('session', { limit: 9 }))).not.toContain(
      '140',
    )
  })
})

describe('guessing', () => {
  it('counts every guess, also those sent at one moment', async () => {
    const asked = await host.call<Challenge>('POST', '/sign-in/challenges', {
      body: { identifier: 'mei@example.com' },
    })
    const { challengeId } = asked.json
    const right = await host.codeOf(challengeId)
    const guesses = Array.from({ length: 60 }, (_, index) => String(index).padStart(6, '0'))
    const answers = await Promise.all(
      guesses
        .filter((code) => code !== right)
        .map((code) =>
          host.call<Problem>('POST', `/sign-in/challenges/${challengeId}/verification`, {
            body: { code },
          }),
        ),
    )
    const judged = answers.filter(({ json }) => json.code === 'code-wrong')
    expect(judged.length).toBeLessThanOrEqual(3)
    expect(judged.map(({ json }) => json.triesLeft).toSorted()).toEqual([0, 1, 2])
    expect(answers.every(({ status }) => [401, 409].includes(status))).toBe(true)
  })

  it('gets no more copies than ten a day', async () => {
    const cookie = await host.signIn('mei@example.com')
    const allowances = { kind: 'allowance', id: 'export:acc-mei', owner: 'acc-mei', dueAt: '' }
    const times = Array.from({ length: 10 }, () => host.deps.now())
    await host.deps.store.commit({
      documents: [{ put: { ...allowances, body: { times } }, expectedRevision: 0 }],
    })
    const { exportTarget } = await import('../contract/step-up-target.ts')
    const body = { categories: ['wishlist'], formats: ['json'] }
    const proof = await host.prove(cookie, 'export', await exportTarget(body))
    const { status, headers } = await host.call(
      'POST',
      '/account/settings/privacy/personal-info-download/exports',
      { cookie, body, headers: { 'step-up': proof } },
    )
    expect([status, headers.get('retry-after')]).toEqual([429, '86400'])
  })
})
