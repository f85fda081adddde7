import { describe, expect, it } from 'vitest'
import { Visitor } from '../../e2e/kit/visitor.ts'
import { createApplication } from '../api/application.ts'
import { sampleStaff } from '../api/desk/staff.ts'
import { people } from '../api/people.ts'
import { openHost, type TestHost, testSurroundings } from '../api/test-host.ts'
import { ScenarioLanguage, Who, type WholeScenario } from '../contract/scenarios.ts'
import { languages } from '../i18n/languages.ts'
import { pack } from '../policy/pack.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { encode, flowOfLink, scenarioOfLink } from './link.ts'
import { namedScenarios } from './named.ts'
import {
  parseScenario,
  plainScenario,
  resolveScenario,
  scenarioNamed,
  shortened,
} from './resolve.ts'

const names = Object.keys(namedScenarios)
const whole = (name: string) => resolveScenario(scenarioNamed(name))
interface Applied {
  hash: string
  now: string
  accounts: { who: string; accountId: string; events: number }[]
}

async function applyTo(host: TestHost, scenario: WholeScenario) {
  const { status, json } = await host.call<Applied>('PUT', '/demo/scenario', { body: { scenario } })
  expect([status, json]).toEqual([200, expect.anything()])
  return { host, json }
}

it('names people, staff and languages that exist', () => {
  const existing = [
    'guest',
    ...people.map((p) => p.profile.accountName),
    ...sampleStaff.map((s) => s.id),
  ]
  expect(Who.options).toEqual(existing)
  expect(ScenarioLanguage.options).toEqual(Object.keys(languages))
})

it('has at least 12 named scenarios, each opening a path of the menu', () => {
  expect(names.length).toBeGreaterThanOrEqual(12)
  const paths = pack.menu.filter(({ built }) => built).map(({ path }) => path)
  for (const name of names) expect(paths, name).toContain(whole(name).path)
})

describe('composing', () => {
  it('lets later ones replace fields and lets lists grow', () => {
    const { path, policy, before } = whole('everything-at-once')
    expect(path).toBe('account')
    expect(policy.map(({ announcement }) => announcement)).toEqual([
      'change-of-use',
      'size-advice',
      'new-owner',
      'incident',
    ])
    expect(before).toHaveLength(5)
  })

  it('says which name is unknown, and where a shape is wrong', () => {
    expect(() => resolveScenario({ extends: ['no-such'] })).toThrow('unknown-name: no-such')
    expect(() => parseScenario({ latency: 'much' })).toThrow(/^wrong-shape: latency/)
  })

  it('leaves out what the default says', () => {
    expect(shortened(plainScenario)).toEqual({})
    expect(resolveScenario(shortened(whole('child-waits')))).toEqual(whole('child-waits'))
  })
})

describe('a link', () => {
  it.each(names)('holds %s whole, in a code that fits an address', async (name) => {
    const code = await encode(shortened(whole(name)))
    expect(code.length).toBeLessThan(800)
    expect(code).toMatch(/^[\w.-]+$/)
    expect(resolveScenario(await scenarioOfLink(code))).toEqual(whole(name))
  })

  it.each(['1.', '1.!!!', '2.abc', `1.${'A'.repeat(50)}`])('refuses the broken code %s', (code) =>
    expect(scenarioOfLink(code)).rejects.toThrow('broken-code'),
  )

  it('holds a flow too, and says where one has a mistake', async () => {
    const on = { role: 'button' as const, name: { key: 'common:keep' }, place: 2 }
    const flow = {
      title: 'A flow',
      scenario: { extends: ['new-purpose'] },
      device: 'phone' as const,
      steps: [{ say: 'Look.' }, { by: 'wei' as const, act: { do: 'enter-code' as const, on } }],
    }
    expect(await flowOfLink(await encode(flow))).toEqual(flow)
    const wrong = { ...flow, steps: [{ act: { do: 'type', on } }] } as unknown as typeof flow
    await expect(encode(wrong).then(flowOfLink)).rejects.toThrow(/^wrong-shape: steps.0.act/)
    await expect(flowOfLink('1.broken')).rejects.toThrow('broken-code')
  })

  it('refuses a code that unfolds to more than it may', async () => {
    const code = await encode({ path: 'x'.repeat(100_000) })
    await expect(scenarioOfLink(code)).rejects.toThrow('broken-code')
  })
})

describe('applied', () => {
  it.each(names.filter((name) => name !== 'long-history'))(
    '%s gives the same logs on two hosts, to the bit, also over another state',
    async (name) => {
      const first = await applyTo(openHost(createMemoryStore()), whole(name))
      const used = openHost(createMemoryStore())
      await used.signIn('mei@example.com')
      await applyTo(used, whole('said-yes-to-much'))
      const second = await applyTo(used, whole(name))
      expect(second.json).toEqual(first.json)
      const [account] = first.json.accounts
      if (!account) return
      const logs = await Promise.all(
        [first, second].map(({ host }) => host.call('GET', `/demo/logs/${account.who}`)),
      )
      expect(logs[0]?.json).toEqual(logs[1]?.json)
    },
  )

  it('gives other logs for another scenario', async () => {
    const hashes = new Set<string>()
    for (const name of ['everyday', 'said-yes-to-much', 'deletion-waits', 'first-day']) {
      hashes.add((await applyTo(openHost(createMemoryStore()), whole(name))).json.hash)
    }
    expect(hashes.size).toBe(4)
  })

  it('stands still when it says so, and moves with the clock', async () => {
    const at = '2027-01-01T00:00:00.000Z'
    const { host } = await applyTo(openHost(createMemoryStore()), {
      ...plainScenario,
      clock: { at, runs: false },
    })
    host.advance(3_600)
    const moved = await host.call('PUT', '/demo/clock', { body: { advanceSeconds: 60 } })
    expect(moved.json).toEqual({ now: '2027-01-01T00:01:00.000Z' })
  })

  it('gives the same log for the same acts while time stands still, and only then', async () => {
    const logAfter = async (runs: boolean, isUsed: boolean) => {
      const fresh = openHost(createMemoryStore())
      if (isUsed) await fresh.signIn('mei@example.com')
      const clock = { at: '2027-01-01T00:00:00.000Z', runs }
      const { host } = await applyTo(fresh, { ...plainScenario, clock })
      const { headers } = await host.call('POST', '/demo/sessions', { body: { who: 'mei' } })
      const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
      for (const [times, choice] of ['given', 'withdrawn'].entries()) {
        const shown = { locale: 'en', hash: 'ab'.repeat(32), version: '2024-07-30' }
        const { status } = await host.call('PUT', '/consents/campaigns', {
          cookie,
          body: { choice, shown },
          headers: { 'if-match': `"consent-campaigns-${times}"` },
        })
        expect(status).toBe(200)
      }
      return (await host.call<{ hash: string }>('GET', '/demo/logs/mei')).json.hash
    }
    expect(await logAfter(false, false)).toBe(await logAfter(false, true))
    expect(await logAfter(true, false)).not.toBe(await logAfter(true, true))
  })

  it('says what is wrong with one, at its place', async () => {
    const host = openHost(createMemoryStore())
    const scenario = {
      ...plainScenario,
      region: 'ATLANTIS',
      policy: [{ announcement: 'none', daysAgo: 0 }],
    }
    const { status, json } = await host.call('PUT', '/demo/scenario', { body: { scenario } })
    expect(status).toBe(400)
    expect(json).toMatchObject({
      errors: [
        { path: 'body.scenario.region', message: 'There is no “ATLANTIS”.' },
        { path: 'body.scenario.policy.0.announcement' },
      ],
    })
  })

  it('refuses a step that the rules refuse, with the reason', async () => {
    const host = openHost(createMemoryStore())
    const step = { do: 'choose', who: 'lily', purpose: 'campaigns', choice: 'given', daysAgo: 0 }
    const scenario = { ...plainScenario, before: [step] }
    const { json } = await host.call('PUT', '/demo/scenario', { body: { scenario } })
    expect(json).toMatchObject({
      errors: [
        { path: 'body.scenario.before.0', message: 'The rules refuse it: guardian-needed.' },
      ],
    })
  })

  it('is refused in words where the host has no demo', async () => {
    const { deps } = openHost(createMemoryStore())
    const application = createApplication({ ...deps, ...testSurroundings, demo: false })
    const visitor = new Visitor((request) => application.fetch(request), 'http://localhost')
    const body = { scenario: plainScenario }
    const { status, json } = await visitor.call('PUT', '/demo/scenario', { body })
    expect(status).toBe(403)
    expect(json).toMatchObject({ code: 'demo-only', next: expect.stringContaining('demo') })
  })
})

describe('frames', () => {
  it('hold two people at once, each in a session of their own', async () => {
    const { host } = await applyTo(openHost(createMemoryStore()), whole('child-and-guardian'))
    const cookies: string[] = []
    for (const [frame, who] of [
      ['a', 'lily'],
      ['b', 'wei'],
    ] as const) {
      const headers = { 'x-studio-frame': frame }
      const opened = await host.call('POST', '/demo/sessions', { body: { who }, headers })
      cookies.push(opened.headers.get('set-cookie')?.split(';')[0] ?? '')
    }
    const cookie = cookies.join('; ')
    for (const [frame, name] of [
      ['a', 'Lily Chen'],
      ['b', 'Chen Wei'],
    ] as const) {
      const headers = { 'x-studio-frame': frame }
      const { json } = await host.call<{ name: string }>('GET', '/session', { cookie, headers })
      expect(json.name).toBe(name)
    }
    expect((await host.call('GET', '/session', { cookie })).status).toBe(401)
  })

  it('show an account as it was, and let nothing be changed there', async () => {
    const { host, json } = await applyTo(openHost(createMemoryStore()), whole('said-yes-to-much'))
    const opened = await host.call('POST', '/demo/sessions', { body: { who: 'mei' } })
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    const [account] = json.accounts
    const given = async (past?: number) => {
      const headers = past ? { 'x-studio-past': `${account?.accountId}:${past}` } : {}
      const { json } = await host.call<{ choices: { given: number } }>('GET', '/account', {
        cookie,
        headers,
      })
      return json.choices.given
    }
    expect(await given()).toBe(5)
    expect(await given((account?.events ?? 0) - 2)).toBe(3)
    const changed = await host.call(
      'POST',
      '/account/settings/privacy/personal-information/only-necessary',
      {
        cookie,
        body: { shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version } },
        headers: { 'x-studio-past': `${account?.accountId}:3` },
      },
    )
    expect(changed.status).toBe(409)
    expect(await given()).toBe(5)
  })

  it('learn which events a call caused', async () => {
    const { host } = await applyTo(openHost(createMemoryStore()), whole('said-yes-to-much'))
    const opened = await host.call('POST', '/demo/sessions', { body: { who: 'mei' } })
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    const path = '/account/settings/privacy/personal-information/only-necessary'
    const body = { shown: { locale: 'en', hash: 'a'.repeat(64), version: pack.version } }
    const { headers } = await host.call('POST', path, { cookie, body })
    const ids = headers.get('x-demo-events')?.split(' ')
    const { json } = await host.call<{ events: { id: string; type: string }[] }>(
      'GET',
      '/demo/logs/mei',
    )
    const caused = json.events.filter(({ id }) => ids?.includes(id))
    expect(caused.map(({ type }) => type)).toEqual(Array(5).fill('consent.withdrawn'))
  })
})
