import { spawnSync } from 'node:child_process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startNode } from '../../../e2e/kit/node-host.ts'
import { addressBehind } from './client-address.ts'

const behind = (proxies: number, hops?: string) =>
  addressBehind(proxies, new Headers(hops === undefined ? {} : { 'x-forwarded-for': hops }))

describe('where a call comes from', () => {
  it('is believed of nobody unless the host was told of its proxies', () => {
    expect(behind(0, '203.0.113.7')).toBeUndefined()
  })

  it.each([
    ['one proxy', 1, '203.0.113.7', '203.0.113.7'],
    ['what the caller wrote before it', 1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['two proxies', 2, '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['a port', 1, '203.0.113.7:4711', '203.0.113.7'],
    ['IPv4 within IPv6', 1, '::ffff:203.0.113.7', '203.0.113.7'],
    ['IPv6', 1, '[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2::'],
    ['another of the same household', 1, '2001:db8:1:2:ffff::1', '2001:db8:1:2::'],
    ['a zone', 1, 'fe80::1%eth0', 'fe80:0:0:0::'],
  ])('is what the outermost proxy saw: %s', (_, proxies, hops, address) => {
    expect(behind(proxies, hops)).toBe(address)
  })

  it.each([undefined, '', 'x', 'x, y', '203.0.113.7'])(
    'is one and the same for all who came around the proxies: %s',
    (hops) => {
      expect(behind(2, hops)).toBe('unknown')
    },
  )

  it('is never taken from the caller when there are fewer hops than proxies', () => {
    expect(behind(3, '198.51.100.1, 198.51.100.2')).toBe('unknown')
  })
})

describe('a host behind one proxy', { timeout: 60_000 }, () => {
  const ask = async (url: string, hops: string, index: number) => {
    const { status } = await fetch(`${url}api/v1/sign-in/challenges`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        'x-forwarded-for': hops,
      },
      body: JSON.stringify({ identifier: `nobody-${index}@example.com` }),
    })
    return status
  }

  it.each([
    ['1', 429],
    ['', 201],
  ])(
    'with PROXIES=%s answers the 61st code of one caller %i, whatever it says of itself',
    async (PROXIES, last) => {
      const host = await startNode({ env: { PROXIES } })
      onTestFinished(() => host.kill())
      const statuses: number[] = []
      for (let n = 0; n < 61; n += 1)
        statuses.push(await ask(host.url, `198.51.100.${n}, 203.0.113.7`, n))
      expect(new Set(statuses.slice(0, 60))).toEqual(new Set([201]))
      expect(statuses[60]).toBe(last)
      expect(await ask(host.url, '203.0.113.8', 99)).toBe(201)
    },
  )

  it('does not start with anything but a number of them', async () => {
    const args = ['src/hosts/node/main.ts', '--port', '0']
    const env = { ...process.env, PROXIES: 'yes' }
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('PROXIES: yes is not how many')])
  })
})
